using ReportLsp.Analysis.Formats;

namespace ReportLsp.Analysis.CrossReport;

/// <summary>The numbers of a statutory table that stand in complete rows. Immutable.</summary>
/// <param name="Definition">The table of the format; shared by all reports.</param>
/// <param name="Format">The format it belongs to; shared by all reports.</param>
/// <param name="Section">Key of the section it stands in, or null.</param>
/// <param name="Numbers">All its numbers.</param>
/// <param name="Cells">Numbers of rows and columns that go on from year to year (<see cref="AxisRoles"/>), and of what changes them, with their places; by index.</param>
public sealed record TableFacts(TableDefinition Definition, StatutoryFormat Format, string? Section, CellNumbers Numbers, IReadOnlyList<CellFact> Cells)
{
    /// <summary>The number of a cell that goes on from year to year, with its place; null where none is known.</summary>
    /// <param name="index">Index in the cells of the definition.</param>
    public CellFact? At(int index)
    {
        foreach (var cell in Cells)
        {
            if (cell.Cell == index)
                return cell;
        }

        return null;
    }

    /// <summary>The same for the cell with these keys.</summary>
    public CellFact? At(string row, string column) => Definition.Cell(row, column) is { } cell ? At(cell.Index) : null;
}

using ReportLsp.Analysis.Formats;

namespace ReportLsp.Analysis.CrossReport;

/// <summary>The numbers of a statutory table that stand in complete rows. Immutable.</summary>
/// <param name="Definition">The table of the format; shared by all reports.</param>
/// <param name="Format">The format it belongs to; shared by all reports.</param>
/// <param name="Section">Key of the section it stands in, or null.</param>
/// <param name="Cells">Cells with a number, by index.</param>
public sealed record TableFacts(TableDefinition Definition, StatutoryFormat Format, string? Section, IReadOnlyList<CellFact> Cells)
{
    /// <summary>The number of a cell, or null where none is known.</summary>
    /// <param name="index">Index in the cells of the definition.</param>
    public CellFact? At(int index)
    {
        var (low, high) = (0, Cells.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var cell = Cells[middle];
            if (cell.Cell == index)
                return cell;
            if (cell.Cell < index)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }

    /// <summary>The number of the cell with these keys, or null where none is known.</summary>
    public CellFact? At(string row, string column) => Definition.Cell(row, column) is { } cell ? At(cell.Index) : null;
}

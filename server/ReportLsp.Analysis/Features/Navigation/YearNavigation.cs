using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>
/// Leads from a figure to the same one in the report of the year before or after: a row that goes on from last year to the row it goes on
/// from, any other cell to the cell of the same row and column. A figure in prose stands for the cells it was compared with.
/// </summary>
public static class YearNavigation
{
    /// <summary>The places in last year's report of the figure at an offset, in order.</summary>
    /// <param name="document">This year's report.</param>
    /// <param name="offset">The offset; one outside the text is clamped.</param>
    /// <param name="earlier">Last year's report.</param>
    public static IReadOnlyList<TextSpan> InEarlier(Document document, int offset, Document earlier) =>
        Find(document, offset, earlier, static (here, there) => CarriedRows.Between(there, here).Select(c => (c.Target, c.Source)));

    /// <summary>The places in next year's report of the figure at an offset, in order.</summary>
    /// <param name="document">This year's report.</param>
    /// <param name="offset">The offset; one outside the text is clamped.</param>
    /// <param name="later">Next year's report.</param>
    public static IReadOnlyList<TextSpan> InLater(Document document, int offset, Document later) =>
        Find(document, offset, later, static (here, there) => CarriedRows.Between(here, there).Select(c => (c.Source, c.Target)));

    /// <summary>True where a figure stands at an offset that another report may have too.</summary>
    /// <param name="document">This year's report.</param>
    /// <param name="offset">The offset; one outside the text is clamped.</param>
    public static bool HasFigure(Document document, int offset) => CellsAt(document.Model, offset).Any();

    private static List<TextSpan> Find(
        Document document, int offset, Document other, Func<TableDefinition, TableDefinition, IEnumerable<(string Here, string There)>> carried)
    {
        var found = new SortedSet<TextSpan>();
        foreach (var cell in CellsAt(document.Model, offset))
        {
            foreach (var table in document.Model.Tables)
            {
                if (!table.Cells.Contains(cell))
                    continue;
                foreach (var there in other.Model.Tables)
                {
                    if (there.Definition.Key == table.Definition.Key)
                        Add(found, there, RowIn(carried(table.Definition, there.Definition), cell.Definition.RowKey), cell.Definition.ColumnKey);
                }
            }
        }

        return [.. found];
    }

    private static IEnumerable<BoundCell> CellsAt(Report report, int offset)
    {
        offset = Math.Clamp(offset, 0, report.Text.Length);
        if (CellFinder.At(report, offset) is { } place)
            return [place.Cell];
        return ProseMentions.At(report, offset)?.Cells ?? [];
    }

    private static string RowIn(IEnumerable<(string Here, string There)> carried, string row)
    {
        foreach (var (here, there) in carried)
        {
            if (here == row)
                return there;
        }

        return row;
    }

    private static void Add(SortedSet<TextSpan> found, BoundTable table, string row, string column)
    {
        if (table.Definition.Cell(row, column) is { } definition && table.Cells[definition.Index] is { IsPresent: true } cell)
            found.Add(cell.Span);
    }
}

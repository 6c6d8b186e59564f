using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Documents.Tables;

/// <summary>The fields of a value row with their grid columns.</summary>
/// <param name="Span">Its text; empty at its place for a blank one; null where the source has none.</param>
/// <param name="Column">First grid column.</param>
/// <param name="ColumnSpan">Grid columns covered.</param>
internal readonly record struct RowField(TextSpan? Span, int Column, int ColumnSpan)
{
    /// <summary>
    /// The fields of a bound row: in the columns of its cells where each field found one, else from the left as they stand.
    /// </summary>
    public static List<RowField> Of(BoundRow row)
    {
        var result = new List<RowField>();
        if (row.Cells.Count(c => c.IsPresent) >= row.Fields.Count)
        {
            foreach (var cell in row.Cells)
                result.Add(new RowField(cell.IsPresent ? cell.Span : null, cell.Definition.Column, cell.Definition.ColumnSpan));
            return result;
        }

        var cells = row.Layout.Cells;
        var count = CountOf(row.Fields, cells.Count);
        for (var i = 0; i < Math.Max(count, cells.Count); i++)
        {
            TextSpan? span = i < count ? row.Fields[i].Span : null;
            result.Add(i < cells.Count && count <= cells.Count
                ? new RowField(span, cells[i].Column, cells[i].ColumnSpan)
                : new RowField(span, cells[0].Column + i, 1));
        }

        return result;
    }

    /// <summary>The fields of a row added locally, from the first value column on; the last takes the rest of the grid.</summary>
    public static List<RowField> Of(LocalRow row, int firstColumn, int width)
    {
        var result = new List<RowField>();
        var count = CountOf(row.Fields, width - firstColumn);
        for (var i = 0; i < count; i++)
            result.Add(new RowField(row.Fields[i].Span, firstColumn + i, i == count - 1 ? Math.Max(1, width - firstColumn - i) : 1));
        return result;
    }

    /// <summary>Number of fields to print: blank ones at the end are left out where there are more than columns.</summary>
    private static int CountOf(IReadOnlyList<BoundField> fields, int columns)
    {
        var count = fields.Count;
        while (count > columns && fields[count - 1].Span.IsEmpty)
            count--;
        return count;
    }
}

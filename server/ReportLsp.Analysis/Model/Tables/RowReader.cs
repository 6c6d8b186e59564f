using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>How the fields of a segment were given to the cells of a row.</summary>
/// <param name="State">How the number of fields agrees.</param>
/// <param name="FieldCount">Fields that can hold values.</param>
/// <param name="Fields">Those fields.</param>
/// <param name="Cells">For each cell of the row the index of its field in <paramref name="Fields"/>, or -1.</param>
internal readonly record struct RowReading(RowState State, int FieldCount, BoundField[] Fields, int[] Cells);

/// <summary>Gives the fields of a row to its cells (BINDER, steps 7 to 9): only what is certain.</summary>
internal static class RowReader
{
    /// <summary>Reads a row.</summary>
    /// <param name="row">The row of the layout.</param>
    /// <param name="segment">Its fields.</param>
    /// <param name="surplus">What is known of surplus bars.</param>
    /// <param name="gridWidth">Width of the printed grid.</param>
    /// <param name="isLast">True for the last row of the table, which may lack trailing bars.</param>
    public static RowReading Read(LayoutRow row, RowSegment segment, SurplusBars surplus, int gridWidth, bool isLast)
    {
        var n = row.Cells.Count;
        if (segment.Values == n)
            return Complete(segment.ValueFields());
        if (segment.Values > n)
            return new RowReading(RowState.Surplus, segment.Values, segment.ValueFields(), None(n));
        if (segment.BlankLineFields is { } withBlanks)
            return withBlanks.Length == n ? Complete(withBlanks) : Short(segment, segment.ValueFields(), n);

        var count = segment.Fields.Length;
        var known = surplus.Of(row);
        // A row without a label has no others to learn from; what the header rows leave is not its own.
        if (known is null && row.Labels.Count == 0 && !segment.IsOnOneLine && surplus.FromHeader(gridWidth, row) - (surplus.OpensRows ? 1 : 0) is > 0 and var left && count - 1 - segment.LastValue == left)
            known = (0, left);
        if (known is null or (0, 0) && count == n)
            return Complete(segment.Fields);
        if (isLast && count == n && row.Labels.Count > 0)
            return Complete(segment.Fields);
        if (count == n && segment.IsOnOneLine && known is { Trail: > 0 } && segment.LastValue == count - 1)
            return Complete(segment.Fields);
        var (lead, trail) = known ?? Guess(row, segment, surplus, gridWidth);
        lead = Math.Min(lead, segment.FirstValue < 0 ? count : segment.FirstValue);
        trail = Math.Min(trail, segment.LastValue < 0 ? count : count - 1 - segment.LastValue);
        // A TAB row with fewer fields than values has none to spare for merged cells.
        if (segment.IsTab && count < n)
            lead = trail = 0;
        if (segment.IsOnOneLine && !segment.IsTab)
            lead = Math.Max(lead, segment.LeadingMarks(count - trail - n));
        var rest = count - lead - trail;
        if (rest < n)
            return Short(segment, segment.Fields[lead..Math.Max(lead, count - trail)], n);
        var from = segment.IsTab ? count - trail - n : lead;
        if (segment.FirstValue >= 0 && segment.FirstValue < from)
            from = segment.FirstValue;
        if (segment.LastValue >= from + n)
            from = segment.LastValue - n + 1;
        return Complete(segment.Fields[from..(from + n)]);
    }

    private static RowReading Complete(BoundField[] fields)
    {
        var cells = new int[fields.Length];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = i;
        return new RowReading(RowState.Complete, fields.Length, fields, cells);
    }

    private static (int Lead, int Trail) Guess(LayoutRow row, RowSegment segment, SurplusBars surplus, int gridWidth)
    {
        var excess = segment.Fields.Length - row.Cells.Count;
        if (excess <= 0)
            return (0, segment.IsOnOneLine ? 0 : Math.Min(surplus.FromHeader(gridWidth, row), segment.Fields.Length));
        var zeroWidth = 0;
        while (zeroWidth < excess && segment.IsZeroWidth[zeroWidth])
            zeroWidth++;
        if (segment.IsOnOneLine && zeroWidth == excess)
            return (excess, 0);
        if (segment.IsTab)
            return (excess, 0);
        return (0, Math.Max(excess, surplus.FromHeader(gridWidth, row)));
    }

    /// <summary>A row with too few fields: in a TAB row a run of blanks hides the gap, so values on either side of it are certain.</summary>
    private static RowReading Short(RowSegment segment, BoundField[] fields, int n)
    {
        var cells = None(n);
        var firstBlank = Array.FindIndex(fields, f => f.Value.Kind == CellValueKind.Blank);
        if (segment.IsTab && firstBlank >= 0)
        {
            var lastBlank = Array.FindLastIndex(fields, f => f.Value.Kind == CellValueKind.Blank);
            for (var i = 0; i < firstBlank; i++)
                cells[i] = i;
            for (var i = fields.Length - 1; i > lastBlank; i--)
                cells[n - (fields.Length - i)] = i;
        }

        return new RowReading(RowState.Short, fields.Length, fields, cells);
    }

    private static int[] None(int n)
    {
        var cells = new int[n];
        Array.Fill(cells, -1);
        return cells;
    }
}

using ReportLsp.Analysis.Formats;

namespace ReportLsp.Analysis.Formatting;

/// <summary>
/// Writes a table of a format as canonical pipe text: blank, converted from a flattened form, or formatted, as the values given decide.
/// Captions and headers take the whole grid; a row of values holds its own fields only, one for each value.
/// </summary>
public static class BlankTableWriter
{
    /// <summary>The table with blank cells.</summary>
    public static IReadOnlyList<string> WriteBlank(TableDefinition table) => Write(table, static _ => "");

    /// <summary>The table with values.</summary>
    /// <param name="table">The table.</param>
    /// <param name="valueOf">Text of a cell; empty for a blank one.</param>
    /// <param name="labelOf">Text of a label where it differs from the format's; null keeps that.</param>
    /// <returns>Lines without newlines.</returns>
    public static IReadOnlyList<string> Write(TableDefinition table, Func<CellDefinition, string> valueOf, Func<LayoutLabel, string?>? labelOf = null) =>
        PipeGrid.Write([.. RowsOf(table, valueOf, labelOf).Select(r => r.Slots)]);

    /// <summary>The fields of each printed row, for a caller that puts rows of its own between them.</summary>
    public static IReadOnlyList<(LayoutRow Row, IReadOnlyList<PipeSlot> Slots)> RowsOf(
        TableDefinition table, Func<CellDefinition, string> valueOf, Func<LayoutLabel, string?>? labelOf = null)
    {
        var result = new List<(LayoutRow, IReadOnlyList<PipeSlot>)>(table.Rows.Count);
        var open = new List<OpenLabel>();
        foreach (var row in table.Rows)
        {
            result.Add((row, SlotsOf(row, table.GridWidth, open, valueOf, labelOf)));
            CloseAndOpen(row, open);
        }

        return result;
    }

    private static List<PipeSlot> SlotsOf(
        LayoutRow row, int width, List<OpenLabel> open, Func<CellDefinition, string> valueOf, Func<LayoutLabel, string?>? labelOf)
    {
        var slots = new List<PipeSlot>();
        var end = row.Cells.Count > 0 ? row.Cells[^1].Column + 1 : width;
        for (var column = 0; column < end;)
        {
            var slot = row.Labels.FirstOrDefault(l => l.Column == column) is { } label ? new PipeSlot(labelOf?.Invoke(label) ?? label.Text, label.ColumnSpan)
                : open.Find(o => o.Column == column) is { RowsLeft: > 0 } above ? new PipeSlot(PipeGrid.Above, above.Span)
                : row.Cells.FirstOrDefault(c => c.Column == column) is { } cell ? new PipeSlot(valueOf(cell))
                : new PipeSlot("");
            slots.Add(slot);
            column += slot.Span;
        }

        return slots;
    }

    /// <summary>Counts a row off the labels that span rows, and adds those that begin in it.</summary>
    private static void CloseAndOpen(LayoutRow row, List<OpenLabel> open)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            open[i] = open[i] with { RowsLeft = open[i].RowsLeft - 1 };
            if (open[i].RowsLeft == 0)
                open.RemoveAt(i);
        }

        foreach (var label in row.Labels)
        {
            if (label.RowSpan > 1)
                open.Add(new OpenLabel(label.Column, label.ColumnSpan, label.RowSpan - 1));
        }
    }

    /// <summary>A label that goes on in rows below.</summary>
    private readonly record struct OpenLabel(int Column, int Span, int RowsLeft);
}

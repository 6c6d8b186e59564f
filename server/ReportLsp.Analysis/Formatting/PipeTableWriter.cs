using System.Text;
using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Formatting;

/// <summary>
/// Writes tables in the canonical form: a row a line, a bar before and after each cell, columns of equal display width. In headers and
/// label columns a cell that continues its left neighbour is empty between two adjacent bars, one that continues the cell above is
/// <c>^^</c>.
/// </summary>
public static class PipeTableWriter
{
    private const string Above = "^^";

    /// <summary>The lines of a prescribed table, without line ends.</summary>
    /// <param name="table">The table.</param>
    /// <param name="labelText">Text of a label.</param>
    /// <param name="cellText">Text of a cell; empty for a blank one.</param>
    public static IReadOnlyList<string> Write(TableDefinition table, Func<LayoutLabel, string> labelText, Func<CellDefinition, string> cellText)
    {
        var rows = new List<IReadOnlyList<Slot>>(table.Rows.Count);
        var covered = new Slot?[table.GridWidth];
        var left = new int[table.GridWidth];
        foreach (var row in table.Rows)
            rows.Add(Lay(row, covered, left, labelText, cellText));
        return Write(rows, table.GridWidth);
    }

    /// <summary>The lines of a plain grid, without line ends; rows may differ in length.</summary>
    public static IReadOnlyList<string> Write(IReadOnlyList<IReadOnlyList<Slot>> rows, int gridWidth)
    {
        var widths = Widths(rows, gridWidth);
        var lines = new List<string>(rows.Count);
        foreach (var row in rows)
        {
            var line = new StringBuilder("|");
            var column = 0;
            foreach (var slot in row)
            {
                var isLastValue = slot.IsValue && column + slot.Span >= gridWidth && slot.Span > 1;
                var span = isLastValue ? 1 : slot.Span;
                var width = -2 - span;
                for (var i = column; i < column + span; i++)
                    width += widths[i] + 3;
                line.Append(' ').Append(slot.Text).Append(' ', Math.Max(0, width - DisplayWidth.Of(slot.Text))).Append(' ').Append('|', span);
                column += slot.Span;
            }

            lines.Add(line.ToString());
        }

        return lines;
    }

    /// <summary>A cell text with the characters escaped that would end the cell.</summary>
    public static string Escape(string text) => text.Replace("\\|", "|", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    private static List<Slot> Lay(LayoutRow row, Slot?[] covered, int[] left, Func<LayoutLabel, string> labelText, Func<CellDefinition, string> cellText)
    {
        var slots = new List<Slot>();
        var labels = row.Labels.ToDictionary(l => l.Column);
        var cells = row.Cells.ToDictionary(c => c.Column);
        for (var column = 0; column < covered.Length;)
        {
            Slot slot;
            if (left[column] > 0 && covered[column] is { } above)
            {
                left[column]--;
                slot = above with { Text = Above };
            }
            else if (labels.TryGetValue(column, out var label))
            {
                slot = new Slot(Escape(labelText(label)), label.ColumnSpan, false);
                covered[column] = slot;
                left[column] = label.RowSpan - 1;
            }
            else
            {
                slot = cells.TryGetValue(column, out var cell) ? new Slot(Escape(cellText(cell)), cell.ColumnSpan, true) : new Slot("", 1, false);
            }

            slots.Add(slot);
            column += slot.Span;
        }

        return slots;
    }

    /// <summary>Widths of columns: first what single cells need, then the last column of a merged cell grows until its text fits.</summary>
    private static int[] Widths(IReadOnlyList<IReadOnlyList<Slot>> rows, int gridWidth)
    {
        var widths = new int[gridWidth];
        Array.Fill(widths, 1);
        var longestSpan = 1;
        foreach (var slot in rows.SelectMany(r => r))
            longestSpan = Math.Max(longestSpan, slot.Span);
        for (var span = 1; span <= longestSpan; span++)
        {
            foreach (var row in rows)
            {
                var column = 0;
                foreach (var slot in row)
                {
                    var effective = slot.IsValue ? 1 : slot.Span;
                    if (effective == span)
                        Grow(widths, column, span, DisplayWidth.Of(slot.Text));
                    column += slot.Span;
                }
            }
        }

        return widths;
    }

    private static void Grow(int[] widths, int column, int span, int needed)
    {
        var has = -2 - span;
        for (var i = column; i < column + span; i++)
            has += widths[i] + 3;
        if (needed > has)
            widths[column + span - 1] += needed - has;
    }
}

/// <summary>A cell of a grid to write.</summary>
/// <param name="Text">Its text, escaped.</param>
/// <param name="Span">Grid columns it covers, at least 1.</param>
/// <param name="IsValue">True for a value; one that covers all the rest of the row is written without the bars of what it covers.</param>
public readonly record struct Slot(string Text, int Span, bool IsValue);

using System.Text;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Formatting;

/// <summary>A field of a pipe table.</summary>
/// <param name="Text">Its text; empty for a blank one, <see cref="PipeGrid.Above"/> for one that continues the field above.</param>
/// <param name="Span">Columns it covers; those after the first are printed as adjacent bars.</param>
public readonly record struct PipeSlot(string Text, int Span = 1);

/// <summary>
/// Writes rows as canonical pipe text: leading and trailing bar, one space of padding, columns of equal display width so that the bars
/// line up in all rows; a field over several columns takes the room of all of them and ends in as many bars.
/// </summary>
public static class PipeGrid
{
    /// <summary>Mark of a field that continues the one above.</summary>
    public const string Above = "^^";

    /// <summary>The lines of some rows, without newlines. Bars and line breaks in texts are taken care of.</summary>
    public static IReadOnlyList<string> Write(IReadOnlyList<IReadOnlyList<PipeSlot>> rows)
    {
        var printed = new List<List<PipeSlot>>(rows.Count);
        foreach (var row in rows)
        {
            var slots = new List<PipeSlot>(row.Count);
            foreach (var slot in row)
                slots.Add(new PipeSlot(Escape(slot.Text), Math.Max(1, slot.Span)));
            printed.Add(slots);
        }

        var widths = WidthsOf(printed);
        var lines = new List<string>(rows.Count);
        var line = new StringBuilder();
        foreach (var row in printed)
        {
            line.Clear().Append('|');
            var column = 0;
            foreach (var slot in row)
            {
                var room = RoomOf(widths, column, slot.Span);
                line.Append(' ').Append(slot.Text).Append(' ', Math.Max(0, room - DisplayWidth.Of(slot.Text)) + 1).Append('|', slot.Span);
                column += slot.Span;
            }

            lines.Add(line.ToString());
        }

        return lines;
    }

    /// <summary>Display width of each column: the widest single field; where a wider field covers several, the last of them grows.</summary>
    private static int[] WidthsOf(List<List<PipeSlot>> rows)
    {
        var count = 0;
        foreach (var row in rows)
            count = Math.Max(count, row.Sum(s => s.Span));
        var widths = new int[count];
        var wide = new List<(int Column, int Span, int Width)>();
        foreach (var row in rows)
        {
            var column = 0;
            foreach (var slot in row)
            {
                var width = DisplayWidth.Of(slot.Text);
                if (slot.Span == 1)
                    widths[column] = Math.Max(widths[column], width);
                else
                    wide.Add((column, slot.Span, width));
                column += slot.Span;
            }
        }

        foreach (var (column, span, width) in wide.OrderBy(w => w.Span).ThenBy(w => w.Column))
            widths[column + span - 1] += Math.Max(0, width - RoomOf(widths, column, span));
        return widths;
    }

    /// <summary>Columns for the text of a field: each column swallowed gives its width and its padding; its bar moves to the end.</summary>
    private static int RoomOf(int[] widths, int column, int span)
    {
        var room = 0;
        for (var i = column; i < column + span; i++)
            room += widths[i] + 2;
        return room - 2;
    }

    private static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("|\r\n\t") < 0)
            return text.Trim();
        var result = new StringBuilder(text.Length + 4);
        var isEscaped = false;
        foreach (var c in text.Trim())
        {
            if (c == '|' && !isEscaped)
                result.Append('\\');
            isEscaped = c == '\\' && !isEscaped;
            result.Append(c is '\r' or '\n' or '\t' ? ' ' : c);
        }

        return result.ToString();
    }
}

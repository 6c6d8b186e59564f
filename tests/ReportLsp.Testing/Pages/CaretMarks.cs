using System.Text;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Testing.Pages;

/// <summary>
/// Ranges shown by carets under the line, by display column: <c>^^^</c> a range, <c>^0</c> an empty one, <c>^EOF</c> the end of the text,
/// <c>^^&gt;</c> the start of a range that ends on a later line at the last column of <c>&lt;^^</c>. A line of nothing but these belongs to
/// the last line of text above it.
/// </summary>
public static class CaretMarks
{
    /// <summary>Opens a range inside a line that a short-hand made.</summary>
    public const char Open = '\uE000';

    /// <summary>Closes it.</summary>
    public const char Close = '\uE001';

    /// <summary>Takes the marks out of lines.</summary>
    /// <returns>The text, every line ended by a newline, and the ranges in order.</returns>
    /// <exception cref="FormatException">A mark stands beside its line or between the columns of a wide character.</exception>
    public static (string Text, IReadOnlyList<TextSpan> Spans) Parse(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        var hasEnd = false;
        var open = -1;
        var (line, start) = ("", 0);
        foreach (var raw in lines)
        {
            if (!IsMarks(raw))
            {
                start = text.Length;
                line = TakeInline(raw, start, spans);
                text.Append(line).Append('\n');
                continue;
            }

            foreach (var (column, width, isEmpty, opens, closes, isEnd) in Marks(raw))
            {
                if (isEnd)
                {
                    hasEnd = true;
                    continue;
                }

                var first = Offset(line, column, raw);
                var last = isEmpty ? first : Offset(line, column + width, raw);
                if (opens)
                    open = start + first;
                else if (closes)
                    spans.Add(TextSpan.FromBounds(open, start + last));
                else
                    spans.Add(TextSpan.FromBounds(start + first, start + last));
            }
        }

        if (hasEnd)
            spans.Add(new TextSpan(text.Length, 0));
        spans.Sort();
        return (text.ToString(), spans);
    }

    /// <summary>Shows ranges of a text in the same notation, only the lines around them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">Ranges with what to say of each.</param>
    public static string Render(SourceText text, IEnumerable<(TextSpan Span, string Message)> found)
    {
        var result = new StringBuilder();
        foreach (var group in found.OrderBy(f => f.Span).GroupBy(f => text.GetLineIndex(f.Span.Start)))
        {
            var line = text.GetLineSpan(group.Key);
            result.Append($"  {group.Key + 1,4} | ").Append(text.Slice(line)).Append('\n');
            foreach (var (span, message) in group)
            {
                var end = Math.Min(span.End, line.End);
                var before = DisplayWidth.Of(text.Slice(TextSpan.FromBounds(line.Start, Math.Min(span.Start, line.End))));
                var width = end > span.Start ? DisplayWidth.Of(text.Slice(TextSpan.FromBounds(span.Start, end))) : 0;
                var mark = span.IsEmpty ? span.Start == text.Length ? "^EOF" : "^0" : new string('^', Math.Max(1, width)) + (span.End > line.End ? ">" : "");
                result.Append("       | ").Append(' ', before).Append(mark).Append("  ").Append(message).Append('\n');
            }
        }

        return result.ToString();
    }

    private static bool IsMarks(string line)
    {
        if (!line.Contains('^'))
            return false;
        var rest = line.Replace("^EOF", "", StringComparison.Ordinal).Replace("^0", "", StringComparison.Ordinal);
        return rest.AsSpan().IndexOfAnyExcept(" \u3000^<>") < 0;
    }

    private static string TakeInline(string raw, int start, List<TextSpan> spans)
    {
        if (!raw.Contains(Open))
            return raw;
        var line = new StringBuilder(raw.Length);
        var open = 0;
        foreach (var c in raw)
        {
            if (c == Open)
                open = start + line.Length;
            else if (c == Close)
                spans.Add(TextSpan.FromBounds(open, start + line.Length));
            else
                line.Append(c);
        }

        return line.ToString();
    }

    private static IEnumerable<(int Column, int Width, bool IsEmpty, bool Opens, bool Closes, bool IsEnd)> Marks(string raw)
    {
        var column = 0;
        for (var i = 0; i < raw.Length;)
        {
            if (raw[i] is not ('^' or '<'))
            {
                column += raw[i] == '\u3000' ? 2 : 1;
                i++;
                continue;
            }

            var closes = raw[i] == '<';
            var from = i;
            i += closes ? 1 : 0;
            while (i < raw.Length && raw[i] == '^')
                i++;
            var width = i - from;
            var isEmpty = i < raw.Length && raw[i] == '0';
            var opens = i < raw.Length && raw[i] == '>';
            var isEnd = raw.AsSpan(i).StartsWith("EOF");
            i += isEnd ? 3 : isEmpty || opens ? 1 : 0;
            yield return (column, width, isEmpty, opens, closes, isEnd);
            column += i - from;
        }
    }

    private static int Offset(string line, int column, string marks)
    {
        var at = 0;
        for (var i = 0; i < line.Length;)
        {
            if (at == column)
                return i;
            var length = char.IsHighSurrogate(line[i]) && i + 1 < line.Length ? 2 : 1;
            at += DisplayWidth.Of(line.AsSpan(i, length));
            if (at > column)
                throw new FormatException($"a caret stands between the columns of \"{line.Substring(i, length)}\":\n{line}\n{marks}");
            i += length;
        }

        return at == column ? line.Length : throw new FormatException($"a caret stands beyond the end of the line:\n{line}\n{marks}");
    }
}

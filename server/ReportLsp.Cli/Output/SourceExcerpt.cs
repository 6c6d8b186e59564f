using System.Text;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Cli.Output;

/// <summary>A line of source with a run of carets under a range of it, cut around the range to a width in terminal columns.</summary>
/// <param name="Line">The visible part of the line; TABs are shown as <c>⇥</c> and spaces up to the next stop.</param>
/// <param name="CaretColumn">Columns before the first caret.</param>
/// <param name="CaretWidth">Number of carets, at least 1.</param>
public readonly record struct SourceExcerpt(string Line, int CaretColumn, int CaretWidth)
{
    private const int TabStop = 4;
    private const char Cut = '…';

    /// <summary>Makes the excerpt of the first line of a range.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The range; what lies beyond its first line is left out.</param>
    /// <param name="width">Columns to fit into, at least 20.</param>
    public static SourceExcerpt Of(SourceText text, TextSpan span, int width)
    {
        width = Math.Max(width, 20);
        var line = text.GetLineSpan(text.GetLineIndex(span.Start));
        var from = Math.Clamp(span.Start, line.Start, line.End);
        var to = Math.Clamp(span.End, from, line.End);

        // Half of the width before the range is enough; a range wider than the rest is cut at its end.
        var start = StepBack(text.Text, from, line.Start, width);
        var result = new StringBuilder();
        var column = 0;
        if (start > line.Start)
        {
            result.Append(Cut);
            column = 1;
        }

        var caret = -1;
        var caretEnd = -1;
        var i = start;
        while (i < line.End)
        {
            if (i >= from && caret < 0)
                caret = column;
            if (i >= to && caretEnd < 0)
                caretEnd = column;
            var length = char.IsSurrogatePair(text.Text, i) ? 2 : 1;
            var piece = Shown(text.Text.AsSpan(i, length), column, out var pieceWidth);
            var isLast = i + length >= line.End;
            if (column + pieceWidth > (isLast ? width : width - 1))
            {
                result.Append(Cut);
                break;
            }

            result.Append(piece);
            column += pieceWidth;
            i += length;
        }

        if (caret < 0)
            caret = column;
        if (caretEnd < 0)
            caretEnd = i >= to ? column : column + 1;
        return new SourceExcerpt(result.ToString(), caret, Math.Max(1, caretEnd - caret));
    }

    /// <summary>The offset to begin at so that the range starts in the first half, or at the line's start where all fits.</summary>
    private static int StepBack(string text, int from, int lineStart, int width)
    {
        var budget = width / 2;
        var i = from;
        while (i > lineStart)
        {
            var length = i - 2 >= lineStart && char.IsSurrogatePair(text[i - 2], text[i - 1]) ? 2 : 1;
            budget -= text[i - 1] == '\t' ? TabStop : DisplayWidth.Of(text.AsSpan(i - length, length));
            if (budget < 1)
                return i;
            i -= length;
        }

        return lineStart;
    }

    private static string Shown(ReadOnlySpan<char> character, int column, out int width)
    {
        if (character[0] == '\t')
        {
            width = TabStop - (column % TabStop);
            return "⇥".PadRight(width);
        }

        var shown = character.Length == 1 ? PrintableText.Clean(character[0]).ToString() : character.ToString();
        width = DisplayWidth.Of(shown);
        return shown;
    }
}

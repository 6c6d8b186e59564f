using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Parsing;

/// <summary>Numbered items: 一是…二是…, （1）…（2）…, 首先…其次…最后…, in a paragraph or as paragraphs of their own.</summary>
internal static class ListSeries
{
    /// <summary>A longer list is not told by its number.</summary>
    private const int MostItems = 20;

    /// <summary>Paragraphs looked at for the items.</summary>
    private const int MostParagraphs = 60;

    private const string First = "首先";
    private static readonly string[] Next = ["其次", "再次", "再者", "此外", "另外", "最后"];

    /// <summary>The series that begins at a place; null where there is none.</summary>
    public static (TextSpan Span, int Count)? In(string text, int start, int end)
    {
        if (text.AsSpan(start, end - start).StartsWith(First, StringComparison.Ordinal))
            return InWords(text, start, end);
        foreach (var style in OrdinalMarks.Styles)
        {
            if (OrdinalMarks.At(text, start, end, style, 1) == 0)
                continue;
            var (count, last) = (1, start);
            for (var at = start + 1; at < end && count <= MostItems; at++)
            {
                if (char.IsLetterOrDigit(text[at - 1]) && style[0] is '#' or '0')
                    continue;
                if (OrdinalMarks.At(text, at, end, style, count + 1) > 0)
                    (count, last) = (count + 1, at);
                else if (OrdinalMarks.At(text, at, end, style, 1) > 0)
                    break;
            }

            return count > 1 ? (TextSpan.FromBounds(start, last), count) : null;
        }

        return null;
    }

    /// <summary>The series whose items begin the paragraphs from an index on; null where there is none.</summary>
    public static (TextSpan Span, int Count)? Under(string text, IReadOnlyList<TextSpan> paragraphs, int index)
    {
        if (index >= paragraphs.Count)
            return null;
        var start = StartOf(text, paragraphs[index]);
        foreach (var style in OrdinalMarks.Styles)
        {
            if (OrdinalMarks.At(text, start, paragraphs[index].End, style, 1) == 0)
                continue;
            var (count, last) = (1, start);
            for (var i = index + 1; i < paragraphs.Count && i - index < MostParagraphs; i++)
            {
                var at = StartOf(text, paragraphs[i]);
                if (OrdinalMarks.At(text, at, paragraphs[i].End, style, count + 1) > 0)
                    (count, last) = (count + 1, at);
                else if (OrdinalMarks.At(text, at, paragraphs[i].End, style, 1) > 0)
                    break;
            }

            return count > 1 ? (TextSpan.FromBounds(start, last), count) : null;
        }

        return null;
    }

    private static (TextSpan Span, int Count)? InWords(string text, int start, int end)
    {
        var (count, last) = (1, start);
        for (var at = start + First.Length; at < end; at++)
        {
            if (text[at - 1] is not ('；' or ';' or '，' or ',' or '。'))
                continue;
            foreach (var word in Next)
            {
                if (!text.AsSpan(at, end - at).StartsWith(word, StringComparison.Ordinal))
                    continue;
                (count, last) = (count + 1, at);
                break;
            }
        }

        return count > 1 ? (TextSpan.FromBounds(start, last), count) : null;
    }

    private static int StartOf(string text, TextSpan paragraph)
    {
        var at = paragraph.Start;
        while (at < paragraph.End && Lexemes.IsSpace(text[at]))
            at++;
        return at;
    }
}

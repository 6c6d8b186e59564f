using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>Finds marks of Markdown and HTML in running text: pairs of <c>**</c>, character entities, tags.</summary>
internal static class MarkupMarks
{
    private const int LongestTag = 200;
    private const int LongestEntity = 10;

    private static readonly string[] Tags =
        ["br", "p", "b", "i", "u", "strong", "em", "span", "div", "font", "a", "img", "table", "tbody", "tr", "td", "th", "ul", "ol", "li", "h1", "h2", "h3", "o:p", "style", "center", "sup", "sub"];

    private static readonly string[] Entities =
        ["nbsp", "ensp", "emsp", "amp", "lt", "gt", "quot", "ldquo", "rdquo", "lsquo", "rsquo", "middot", "hellip", "mdash", "ndash", "times"];

    /// <summary>The marks of a range, in order.</summary>
    public static List<TextSpan> Find(string text, TextSpan range)
    {
        var result = new List<TextSpan>();
        TextSpan? open = null;
        for (var at = range.Start; at < range.End; at++)
        {
            var length = text[at] switch
            {
                '<' => TagLength(text, at, range.End),
                '&' => EntityLength(text, at, range.End),
                _ => 0,
            };
            if (length > 0)
            {
                result.Add(new TextSpan(at, length));
                at += length - 1;
                continue;
            }

            if (text[at] != '*')
                continue;
            var end = at;
            while (end < range.End && text[end] == '*')
                end++;
            if (end - at == 2)
                open = TakePair(text, range, new TextSpan(at, 2), open, result);
            at = end - 1;
        }

        if (result.Count > 1)
            result.Sort();
        return result;
    }

    /// <summary>True for a mark that stands for a space.</summary>
    public static bool IsSpace(ReadOnlySpan<char> mark) => mark is "&nbsp;" or "&ensp;" or "&emsp;";

    /// <summary>Two stars close a pair, or open one before a character where no word goes on: 张** is a name made unreadable.</summary>
    private static TextSpan? TakePair(string text, TextSpan range, TextSpan stars, TextSpan? open, List<TextSpan> result)
    {
        if (open is { } first && stars.Start > first.End)
        {
            result.Add(first);
            result.Add(stars);
            return null;
        }

        var isAfterWord = stars.Start > range.Start && char.IsLetterOrDigit(text[stars.Start - 1]);
        var isBeforeText = stars.End < range.End && !char.IsWhiteSpace(text[stars.End]);
        return isAfterWord || !isBeforeText ? null : stars;
    }

    private static int TagLength(string text, int start, int end)
    {
        var at = start + 1;
        if (at < end && text[at] == '/')
            at++;
        foreach (var tag in Tags)
        {
            if (string.Compare(text, at, tag, 0, tag.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            var after = at + tag.Length;
            if (after >= end || !(text[after] is '>' or '/' || char.IsWhiteSpace(text[after])))
                continue;
            var close = text.IndexOf('>', after, Math.Min(end - after, LongestTag));
            return close < 0 ? 0 : close + 1 - start;
        }

        return 0;
    }

    private static int EntityLength(string text, int start, int end)
    {
        var close = text.IndexOf(';', start, Math.Min(end - start, LongestEntity));
        if (close < 0)
            return 0;
        var name = text.AsSpan(start + 1, close - start - 1);
        if (name.Length > 1 && name[0] == '#')
            return name[1..].ContainsAnyExcept("0123456789abcdefxABCDEFX") ? 0 : close + 1 - start;
        foreach (var entity in Entities)
        {
            if (name.SequenceEqual(entity))
                return close + 1 - start;
        }

        return 0;
    }
}

using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Wording;

/// <summary>
/// Finds spaces inside words of Han characters. There is no word list: a word is known from the document itself, where the same two
/// characters stand together elsewhere, or because one character alone at the edge of a clause is no word. Spaces that divide are left
/// alone: names, items, labels, slogans, blanks to fill in.
/// </summary>
internal static class StraySpaces
{
    /// <summary>More spaces than these in a document are its style, or a sign that it was set with spaces throughout.</summary>
    private const int Most = 40;

    /// <summary>Two are a slip, more are a layout.</summary>
    private const int WidestGap = 2;

    /// <summary>A lead of so few characters before a space is a label.</summary>
    private const int LongestLabel = 4;

    /// <summary>Two pieces of at most this length, with nothing else in their clause, are items or a slogan.</summary>
    private const int LongestItem = 6;

    private const string ClauseMarks = "，。；：、！？,;:!?“”《》（）()「」|\"";
    private static readonly CharacterSet Spaces = new(" \u3000\u00A0\u200B\u2002\u2003\uFEFF");

    /// <summary>The spaces, in order; none where there are too many to be slips.</summary>
    public static List<TextSpan> Find(Report report)
    {
        var text = report.Text;
        var result = new List<TextSpan>();
        var seen = 0;
        foreach (var paragraph in report.Paragraphs)
        {
            if (!text.Slice(paragraph.Span).ContainsAny("，。；,;"))
                continue;
            for (var at = NextSpace(text.Text, paragraph.Span.Start, paragraph.Span.End); at >= 0;)
            {
                var end = at;
                while (end < paragraph.Span.End && ProseText.IsSpace(text.Text[end]))
                    end++;
                var gap = TextSpan.FromBounds(at, end);
                if (IsBetweenHan(text.Text, paragraph.Span, gap))
                {
                    if (++seen > Most)
                        return [];
                    if (gap.Length <= WidestGap && IsInWord(text.Text, paragraph.Span, gap))
                        result.Add(gap);
                }

                at = NextSpace(text.Text, end, paragraph.Span.End);
            }
        }

        return result;
    }

    private static int NextSpace(string text, int start, int end) => Spaces.IndexIn(text.AsSpan(0, end), start);

    private static bool IsBetweenHan(string text, TextSpan line, TextSpan gap) =>
        gap.Start > line.Start && gap.End < line.End && ProseText.IsHan(text[gap.Start - 1]) && ProseText.IsHan(text[gap.End]);

    private static bool IsInWord(string text, TextSpan line, TextSpan gap)
    {
        var start = gap.Start;
        while (start > line.Start && !ClauseMarks.Contains(text[start - 1]) && !ProseText.IsSpace(text[start - 1]))
            start--;
        var end = gap.End;
        while (end < line.End && !ClauseMarks.Contains(text[end]) && !ProseText.IsSpace(text[end]))
            end++;
        var (left, right) = (gap.Start - start, end - gap.End);
        var isSpacedAround = (start > line.Start && ProseText.IsSpace(text[start - 1]) && ProseText.IsHan(BeforeSpaces(text, start, line.Start)))
            || (end < line.End && ProseText.IsSpace(text[end]) && ProseText.IsHan(AfterSpaces(text, end, line.End)));
        if (isSpacedAround || (start == line.Start && left <= LongestLabel) || IsLayout(text[gap.Start - 1], text[gap.End]) || text[start] == '第'
            || IsAfterNumber(text, gap.Start - 1, line.Start))
            return false;
        if (left + right <= 3 || (left <= LongestItem && right <= LongestItem && left > 1 && right > 1 && !OccursTogether(text, gap)))
            return false;
        return IsAlone(left, text, start - 1, line) || IsAlone(right, text, end, line) || OccursTogether(text, gap);
    }

    /// <summary>True for one character between the space and the mark, or the end of the line, at a place.</summary>
    private static bool IsAlone(int length, string text, int at, TextSpan line) => length == 1 && !(line.Contains(at) && ProseText.IsSpace(text[at]));

    /// <summary>What counts, after a number: 12 条 信息.</summary>
    private static bool IsAfterNumber(string text, int at, int start) => char.IsAsciiLetterOrDigit(CharFolding.Width(BeforeSpaces(text, at, start)));

    private static char BeforeSpaces(string text, int at, int start)
    {
        while (at > start && ProseText.IsSpace(text[at - 1]))
            at--;
        return at > start ? text[at - 1] : ' ';
    }

    private static char AfterSpaces(string text, int at, int end)
    {
        while (at < end && ProseText.IsSpace(text[at]))
            at++;
        return at < end ? text[at] : ' ';
    }

    /// <summary>A date with places to fill in.</summary>
    private static bool IsLayout(char left, char right) => left is '年' or '月' or '自' or '至' && right is '年' or '月' or '日' or '至';

    /// <summary>True where the characters on both sides stand together, without a space, somewhere in the document.</summary>
    private static bool OccursTogether(string text, TextSpan gap)
    {
        ReadOnlySpan<char> pair = [text[gap.Start - 1], text[gap.End]];
        return text.AsSpan().IndexOf(pair) >= 0;
    }
}

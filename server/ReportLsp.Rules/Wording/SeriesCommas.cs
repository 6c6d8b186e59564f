using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Wording;

/// <summary>Finds a comma inside a series whose other items 、 divides: a、b、c，d等, or quantities 1条、2条，3条.</summary>
internal static class SeriesCommas
{
    private const int LongestItem = 16;

    /// <summary>Items before the comma; fewer may be part of another clause.</summary>
    private const int FewestItems = 2;

    private static readonly CharacterSet ClauseEnds = new("，,。；;：:");
    private static readonly CharacterSet ItemEnds = new("，,。；;：:、");

    /// <summary>The commas, in order.</summary>
    public static List<TextSpan> Find(Report report)
    {
        var result = new List<TextSpan>();
        foreach (var paragraph in report.Paragraphs)
        {
            var text = report.Text.Slice(paragraph.Span);
            if (!text.Contains('、'))
                continue;
            for (var at = text.IndexOfAny('，', ','); at >= 0;)
            {
                if (IsInSeries(text, at))
                    result.Add(new TextSpan(paragraph.Span.Start + at, 1));
                var next = text[(at + 1)..].IndexOfAny('，', ',');
                at = next < 0 ? -1 : at + 1 + next;
            }
        }

        return result;
    }

    private static bool IsInSeries(ReadOnlySpan<char> text, int comma)
    {
        var start = ClauseEnds.LastIndexIn(text[..comma]) + 1;
        var before = text[start..comma];
        var mark = before.LastIndexOf('、');
        if (mark < 0 || before.Count('、') < FewestItems || comma - start - mark > LongestItem)
            return IsQuantity(before) && before.Contains('、') && IsQuantity(After(text, comma)) && AllQuantities(before);
        var after = After(text, comma);
        return IsNamedSeries(text, comma, after) || (IsQuantity(after) && AllQuantities(before));
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, int comma)
    {
        var rest = text[(comma + 1)..];
        var end = ItemEnds.IndexIn(rest);
        return (end < 0 ? rest : rest[..end]).TrimStart();
    }

    /// <summary>The item after the comma is short and 等 closes the series with it.</summary>
    private static bool IsNamedSeries(ReadOnlySpan<char> text, int comma, ReadOnlySpan<char> after)
    {
        const int longestName = 8;
        var close = after.IndexOf('等');
        return close is > 1 and <= longestName && comma + 1 < text.Length;
    }

    private static bool AllQuantities(ReadOnlySpan<char> items)
    {
        foreach (var range in items.Split('、'))
        {
            if (!IsQuantity(items[range]))
                return false;
        }

        return true;
    }

    /// <summary>A name, a number and one character that counts: 机构职能1条.</summary>
    private static bool IsQuantity(ReadOnlySpan<char> item)
    {
        item = item.Trim();
        return item.Length is > 2 and <= LongestItem * 2 && ProseText.DigitOf(item[^2]) >= 0 && ProseText.IsHan(item[^1]) && ProseText.IsHan(item[0]);
    }
}

using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Parsing;

/// <summary>Numbers that say how long a list is, with the list before or after them. Linear but for lists that stand before several numbers.</summary>
public static class ListCountGrammar
{
    /// <summary>A longer list is not told by its number.</summary>
    private const int MostItems = 20;

    /// <summary>Text that is looked at before a number.</summary>
    private const int LongestList = 400;

    /// <summary>Classifiers of the members of a list.</summary>
    private static readonly string[] Classifiers = ["大类", "个方面", "方面", "项", "大", "类", "种", "个", "条", "点", "件", "步", "招"];

    /// <summary>Nouns after 个 and 项 that stand for what has just been listed.</summary>
    private static readonly string[] Collective =
    [
        "方面", "平台", "渠道", "栏目", "板块", "版块", "领域", "环节", "重点", "维度", "层面", "类别", "部分", "方式", "途径", "专栏", "专题", "模块", "阶段", "制度", "机制",
        "工作", "任务", "内容", "措施", "举措", "要素", "问题", "步骤", "目标", "原则", "行动", "工程", "文件", "办法", "安全", "事项", "载体", "关键", "抓手", "体系", "清单",
    ];

    /// <summary>The lists of a paragraph whose number is stated.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The paragraph.</param>
    public static IReadOnlyList<ListCount> Find(string text, TextSpan range)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<ListCount>? result = null;
        for (var at = range.Start; at < range.End;)
        {
            var length = NumberLength(text, at, range.End);
            if (length == 0)
            {
                at++;
                continue;
            }

            if (Read(text, range, new TextSpan(at, length)) is { } found)
                (result ??= []).Add(found);
            at += length;
        }

        return result ?? (IReadOnlyList<ListCount>)[];
    }

    private static int NumberLength(string text, int at, int end)
    {
        var length = 0;
        while (at + length < end && Lexemes.DigitOf(text[at + length]) >= 0)
            length++;
        return length > 0 ? length : ChineseNumeral.LengthAt(text.AsSpan(at, end - at));
    }

    private static ListCount? Read(string text, TextSpan range, TextSpan number)
    {
        if (DateGrammar.ValueOf(text.AsSpan(number.Start, number.Length)) is not { } stated || stated is < 2 or > MostItems)
            return null;
        if (number.Start > range.Start && text[number.Start - 1] is '第' or '.' or '．' or '·' or '-' or '（' or '(' or '约' or '近' or '超' or '数')
            return null;
        var end = number.End;
        while (end < range.End && text[end] == ' ')
            end++;
        var classifier = ClassifierAt(text, end, range.End);
        if (classifier.Length == 0)
            return null;
        var after = end + classifier.Length;
        return Ordinals(text, range, after) is { } series ? new ListCount(number, stated, series.Span, series.Count, series.Count)
            : classifier is "件" or "步" or "招" ? null
            : ListAfter(text, range, after, classifier) is { } list ? new ListCount(number, stated, list.Span, list.Least, list.Most)
            : ListBefore(text, range, number, after, classifier, stated) is { } before ? new ListCount(number, stated, before.Span, before.Least, before.Most)
            : null;
    }

    private static string ClassifierAt(string text, int at, int end)
    {
        foreach (var word in Classifiers)
        {
            if (at + word.Length <= end && text.AsSpan(at, word.Length).SequenceEqual(word))
                return word;
        }

        return "";
    }

    /// <summary>一是…二是…, （1）…（2）…, 1.…2.… that begin right after the clause of the number; null where there is none.</summary>
    private static (TextSpan Span, int Count)? Ordinals(string text, TextSpan range, int after)
    {
        var start = ClauseEnd(text, range, after);
        if (start < 0 || start + 1 >= range.End)
            return null;
        start++;
        while (start < range.End && Lexemes.IsSpace(text[start]))
            start++;
        foreach (var style in OrdinalMarks.Styles)
        {
            if (OrdinalMarks.At(text, start, range.End, style, 1) == 0)
                continue;
            var (count, at) = (1, start + 1);
            var last = start;
            while (at < range.End && count <= MostItems)
            {
                if (char.IsLetterOrDigit(text[at - 1]) && style[0] == '#')
                {
                    at++;
                    continue;
                }

                if (OrdinalMarks.At(text, at, range.End, style, count + 1) > 0)
                {
                    count++;
                    last = at;
                }
                else if (OrdinalMarks.At(text, at, range.End, style, 1) > 0)
                {
                    break;
                }

                at++;
            }

            return count > 1 ? (TextSpan.FromBounds(start, last), count) : null;
        }

        return null;
    }

    /// <summary>The mark that ends the clause of the number, within a few words; -1 where none does.</summary>
    private static int ClauseEnd(string text, TextSpan range, int after)
    {
        const int fewWords = 16;
        for (var i = after; i < Math.Min(range.End, after + fewWords); i++)
        {
            if (text[i] is '：' or ':' or '，' or ',' or '。')
                return i;
            if (text[i] is '；' or ';' or '、')
                return -1;
        }

        return -1;
    }

    /// <summary>Items joined by 、 after a colon, to the next mark.</summary>
    private static (TextSpan Span, int Least, int Most)? ListAfter(string text, TextSpan range, int after, string classifier)
    {
        var colon = ClauseEnd(text, range, after);
        if (colon < 0 || text[colon] is not ('：' or ':') || (classifier is "个" or "条" or "点" && !IsCollective(text, after, colon)))
            return null;
        var end = colon + 1;
        var depth = 0;
        while (end < range.End && (depth > 0 || text[end] is not ('。' or '；' or ';' or '，' or ',' or '：' or ':')))
            depth += DepthChange(text[end++]);
        var isWhole = end >= range.End || text[end] is '。' or '；' or ';';
        var list = TextSpan.FromBounds(colon + 1, end);
        var items = Items(text, list);
        return items.Least < 2 || !isWhole || EndsOpen(text, list) ? null : (list, items.Least, items.Most);
    }

    /// <summary>Items joined by 、, or quoted names side by side, right before the number.</summary>
    private static (TextSpan Span, int Least, int Most)? ListBefore(string text, TextSpan range, TextSpan number, int after, string classifier, int stated)
    {
        var end = number.Start;
        var isOpen = end > range.Start && text[end - 1] == '等';
        end -= isOpen ? 1 : 0;
        if (end <= range.Start || text[end - 1] is '、' or '，' or ',' or '：' or '。' or '；' or '的' or '共' or '了' or '各' or '有' or '这' or '设' or '等')
            return null;
        var start = end;
        var depth = 0;
        while (start > range.Start && end - start < LongestList && (depth != 0 || text[start - 1] is not ('，' or ',' or '。' or '；' or ';' or '：' or ':')))
            depth += DepthChange(text[--start]);
        var list = TextSpan.FromBounds(start, end);
        var isQuoted = text[end - 1] is '”' or '》';
        var (least, most) = isQuoted ? Quoted(text, list) : Items(text, list);
        if (least < 2 || depth != 0 || (isOpen && (least < stated || !isQuoted)))
            return null;
        if (isOpen && least > stated && !isQuoted)
            return null;
        var isSure = isQuoted || classifier is "大类" or "个方面" or "方面" or "大" or "类" or "种" || IsCollective(text, after, range.End);
        const int slip = 2;
        return isSure && Math.Abs(least - stated) <= slip ? (list, least, most) : null;
    }

    private static bool IsCollective(string text, int at, int end)
    {
        foreach (var word in Collective)
        {
            const int oneAdjective = 2;
            for (var skip = 0; skip <= oneAdjective; skip++)
            {
                if (at + skip + word.Length <= end && text.AsSpan(at + skip, word.Length).SequenceEqual(word))
                    return true;
            }
        }

        return false;
    }

    private static bool EndsOpen(string text, TextSpan list)
    {
        var last = list.End - 1;
        while (last > list.Start && Lexemes.IsSpace(text[last]))
            last--;
        return text[last] == '等' || text[list.Start..list.End].Contains("等等", StringComparison.Ordinal);
    }

    /// <summary>Items joined by 、 outside brackets and quotes; 和 and its like may join the last two or stand inside an item.</summary>
    private static (int Least, int Most) Items(string text, TextSpan list)
    {
        var (items, joiners, depth) = (1, 0, 0);
        for (var i = list.Start; i < list.End; i++)
        {
            depth += DepthChange(text[i]);
            if (depth != 0)
                continue;
            if (text[i] == '、')
                items++;
            else if (text[i] is '和' or '与' or '及')
                joiners++;
        }

        return (items, items + joiners);
    }

    /// <summary>Quoted names side by side at the end of a list.</summary>
    private static (int Least, int Most) Quoted(string text, TextSpan list)
    {
        var (count, i) = (0, list.End - 1);
        while (i >= list.Start && text[i] is '”' or '》')
        {
            var open = text[i] == '”' ? '“' : '《';
            var at = text.LastIndexOf(open, i, i - list.Start + 1);
            if (at < 0)
                break;
            count++;
            i = at - 1;
            while (i >= list.Start && text[i] is '、' or '和' or '及' or '与' or '以' or ' ')
                i--;
        }

        return (count, count);
    }

    private static int DepthChange(char c) => c switch
    {
        '（' or '(' or '“' or '《' or '【' => 1,
        '）' or ')' or '”' or '》' or '】' => -1,
        _ => 0,
    };
}

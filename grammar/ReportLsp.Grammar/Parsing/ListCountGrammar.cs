using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Parsing;

/// <summary>Numbers that say how long a list is, with the list before or after them. Linear: what is looked at around a number is bounded.</summary>
public static class ListCountGrammar
{
    /// <summary>A longer list is not told by its number.</summary>
    private const int MostItems = 20;

    /// <summary>Text that is looked at before and after a number.</summary>
    private const int LongestList = 400;

    /// <summary>A list that stands before its number, or after a comma or full stop, is another one where the numbers lie farther apart.</summary>
    private const int Slip = 2;

    /// <summary>Classifiers of the members of a list.</summary>
    private static readonly string[] Classifiers = ["大类", "个方面", "方面", "项", "大", "类", "种", "个", "条", "点", "件", "步", "招", "张", "道"];

    /// <summary>Nouns after 个 and 项 that stand for what has just been listed.</summary>
    private static readonly string[] Collective =
    [
        "方面", "平台", "渠道", "栏目", "板块", "版块", "领域", "环节", "重点", "维度", "层面", "类别", "部分", "方式", "途径", "专栏", "专题", "模块", "阶段", "制度", "机制",
        "工作", "任务", "内容", "措施", "举措", "要素", "问题", "步骤", "目标", "原则", "行动", "工程", "文件", "办法", "安全", "事项", "载体", "关键", "抓手", "体系", "清单",
        "科室", "股室", "处室", "单位", "部门", "乡镇", "街道", "社区", "村", "窗口", "主体", "群体", "对象", "程序", "专区", "账号", "层级", "主题", "系列", "特点", "短板",
    ];

    /// <summary>Words after a comma that begin the whole list; those of an open one are <see cref="Including"/>.</summary>
    private static readonly string[] Naming = ["即", "分别为", "分别是", "具体为", "具体是", "依次为", "依次是", "也就是"];

    private static readonly string[] Including = ["主要包括", "具体包括", "包括", "包含", "涵盖"];

    /// <summary>Words that announce what stands in the following paragraphs.</summary>
    private static readonly string[] Announcing = ["以下", "如下", "下列"];

    /// <summary>The lists of a paragraph whose number is stated; numbered items may be the paragraphs after it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraphs">The paragraphs of a section, in order.</param>
    /// <param name="index">Index of the paragraph.</param>
    public static IReadOnlyList<ListCount> Find(string text, IReadOnlyList<TextSpan> paragraphs, int index)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(paragraphs);
        var range = paragraphs[index];
        List<ListCount>? result = null;
        var floor = range.Start;
        var readable = text.AsSpan(0, range.End);
        for (var at = ChineseNumeral.NumberStarts.IndexIn(readable, range.Start); at >= 0; at = ChineseNumeral.NumberStarts.IndexIn(readable, at))
        {
            var length = NumberLength(readable[at..]);
            var number = new TextSpan(at, length);
            at += length;
            if (StatedBy(text, range, number) is not { } stated)
                continue;
            var noun = number.End;
            while (noun < range.End && text[noun] == ' ')
                noun++;
            if (ClassifierAt(text, noun, range.End) is not { Length: > 0 } classifier)
                continue;
            if (Series(text, paragraphs, index, number, noun + classifier.Length, stated) is { } series)
                (result ??= []).Add(series);
            else if (classifier is not ("件" or "步" or "招") && (ListInBrackets(text, range, noun + classifier.Length, stated) ?? ListAfter(text, range, noun + classifier.Length, classifier, stated) ?? ListBefore(text, range, number, noun + classifier.Length, classifier, stated, floor)) is { } list)
                (result ??= []).Add(new ListCount(number, stated, list.Span, list.Least, list.Most));
            floor = noun + classifier.Length;
        }

        return result ?? (IReadOnlyList<ListCount>)[];
    }

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        if (ChineseNumeral.LengthAt(text) is > 0 and var numerals)
            return numerals;
        var length = 0;
        while (length < text.Length && Lexemes.DigitOf(text[length]) >= 0)
            length++;
        return length;
    }

    private static int? StatedBy(string text, TextSpan range, TextSpan number)
    {
        if (DateGrammar.ValueOf(text.AsSpan(number.Start, number.Length)) is not { } stated || stated is < 2 or > MostItems)
            return null;
        return number.Start > range.Start && text[number.Start - 1] is '第' or '.' or '．' or '·' or '-' or '（' or '(' or '约' or '近' or '超' or '数' ? null : stated;
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

    /// <summary>Numbered items that begin right after the clause of the number, in this paragraph or the next; null where there are none.</summary>
    private static ListCount? Series(string text, IReadOnlyList<TextSpan> paragraphs, int index, TextSpan number, int after, int stated)
    {
        var range = paragraphs[index];
        var mark = ClauseEnd(text, range, after);
        if (mark < 0)
            return null;
        var start = mark + 1;
        while (start < range.End && Lexemes.IsSpace(text[start]))
            start++;
        var isSure = text[mark] is '：' or ':';
        if (start >= range.End && !isSure && !IsAnnounced(text, range, number, mark))
            return null;
        if ((start < range.End ? ListSeries.In(text, start, range.End) : ListSeries.Under(text, paragraphs, index + 1)) is not { } series)
            return null;
        return isSure || Math.Abs(series.Count - stated) <= Slip ? new ListCount(number, stated, series.Span, series.Count, series.Count) : null;
    }

    private static bool IsAnnounced(string text, TextSpan range, TextSpan number, int end)
    {
        const int fewWords = 6;
        return WordSet.HoldsOneOf(text.AsSpan(Math.Max(range.Start, number.Start - fewWords)..end), Announcing);
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

    /// <summary>Items after a colon, or after a comma and 即 or its like, to the end of the sentence.</summary>
    private static (TextSpan Span, int Least, int Most)? ListAfter(string text, TextSpan range, int after, string classifier, int stated)
    {
        var mark = ClauseEnd(text, range, after);
        if (mark < 0 || text[mark] == '。')
            return null;
        var start = mark + 1;
        var naming = LengthOfAny(text, start, range.End, Naming);
        var including = LengthOfAny(text, start, range.End, Including);
        if (text[mark] is '，' or ',' && naming + including == 0)
            return null;
        start += naming + including;
        start += start < range.End && text[start] is '：' or ':' ? 1 : 0;
        var (end, depth) = (start, 0);
        while (end < range.End && end - start < LongestList && (depth > 0 || text[end] is not ('。' or '：' or ':')))
            depth = Math.Max(0, depth + ListItems.DepthChange(text[end++]));
        if (end >= range.End && end > start && text[end - 1] == '.')
            end--;
        if (end <= start || end - start >= LongestList || (end < range.End && text[end] is '：' or ':'))
            return null;
        var noun = text.AsSpan(after..mark).TrimEnd('”');
        var isNamed = classifier is not ("个" or "条" or "点") || IsCollective(text, after, mark);
        return Readings(text, TextSpan.FromBounds(start, end), noun, isNamed, stated) is { } list && (including == 0 || list.Least > stated || EndsJoined(text, list.Span)) ? list : null;
    }

    /// <summary>五大板块（A、B、C）: items joined by 、 in a bracket behind the noun. One that holds numbers, says more than names or ends open is none.</summary>
    private static (TextSpan Span, int Least, int Most)? ListInBrackets(string text, TextSpan range, int after, int stated)
    {
        const int longestNoun = 5;
        var at = after;
        while (at < range.End && at - after < longestNoun && char.IsLetter(text[at]))
            at++;
        at += at < range.End && text[at] == '”' ? 1 : 0;
        if (at >= range.End || text[at] is not ('（' or '('))
            return null;
        var start = at + 1;
        start += LengthOfAny(text, start, range.End, Naming);
        start += start < range.End && text[start] is '：' or ':' ? 1 : 0;
        var end = start;
        while (end < range.End && end - start < LongestList && text[end] is not ('）' or ')'))
            end++;
        if (end >= range.End || end == start || text[end] is not ('）' or ')'))
            return null;
        var list = TextSpan.FromBounds(start, end);
        var words = text.AsSpan(start, end - start);
        if (words.ContainsAny("，,；;。：:（(") || HoldsCount(text, list) || LengthOfAny(text, start, range.End, Including) > 0 || words[0] is '含' or '如' or '见' or '例' || EndsOpen(text, list))
            return null;
        var (least, most) = ListItems.Joined(text, list);
        return least < 2 || (stated >= least && stated <= most) || Math.Abs(least - stated) > Slip ? null : (list, least, most);
    }

    /// <summary>True where a text counts something: its pieces are statements, not names.</summary>
    private static bool HoldsCount(string text, TextSpan span) => QuantityGrammar.FindQuantities(text.AsSpan(span.Start, span.Length)).Count > 0;

    /// <summary>The reading of a list by its strongest marks; null where another reading has the number stated, or none is sure.</summary>
    private static (TextSpan Span, int Least, int Most)? Readings(string text, TextSpan list, ReadOnlySpan<char> noun, bool isNamed, int stated)
    {
        var parts = ListItems.Split(text, list, '；', ';');
        var clauses = ListItems.Split(text, parts[0], '，', ',');
        var (least, most) = text[parts[0].End - 1] is '”' or '》' && clauses.Count == 1 ? ListItems.Quoted(text, clauses[0]) : ListItems.Joined(text, clauses[0]);
        var items = ListItems.Split(text, clauses[0], '、', '、');
        isNamed = isNamed || (noun.Length > 1 && ListItems.AllHold(text, parts.Count > 1 ? parts : clauses.Count > 1 ? clauses : items, noun));
        if (!isNamed || EndsOpen(text, list) || (stated >= least && stated <= most && least > 1) || parts.Count == stated || clauses.Count == stated)
            return null;
        if (parts.Count > 1)
            return (list, parts.Count, parts.Count);
        if (clauses.Count == 1)
            return least > 1 ? (list, least, most) : null;
        var tail = clauses[^1].Length > 1 ? text.AsSpan(clauses[^1].End - 2, 2) : default;
        return items.Count == 1 && tail.Length > 0 && ListItems.AllHold(text, clauses, tail) ? (list, clauses.Count, clauses.Count) : null;
    }

    private static int LengthOfAny(string text, int at, int end, string[] words)
    {
        foreach (var word in words)
        {
            if (at + word.Length <= end && text.AsSpan(at, word.Length).SequenceEqual(word))
                return word.Length;
        }

        return 0;
    }

    /// <summary>Items joined by 、, or quoted names side by side, right before the number.</summary>
    private static (TextSpan Span, int Least, int Most)? ListBefore(string text, TextSpan range, TextSpan number, int after, string classifier, int stated, int floor)
    {
        var end = number.Start;
        while (end > range.Start && text[end - 1] == ' ')
            end--;
        var isOpen = end > range.Start && text[end - 1] == '等';
        end -= isOpen ? 1 : 0;
        if (end <= range.Start || EndsWithVerb(text.AsSpan(range.Start..end)))
            return null;
        var start = end;
        var depth = 0;
        while (start > range.Start && end - start < LongestList && (depth != 0 || text[start - 1] is not ('，' or ',' or '。' or '；' or ';' or '：' or ':')))
            depth += ListItems.DepthChange(text[--start]);
        if (depth != 0)
            return null;
        var isQuoted = text[end - 1] is '”' or '》';
        var isSure = isQuoted || classifier is "大类" or "个方面" or "方面" or "大" or "类" or "种" || IsCollective(text, after, range.End);
        var whole = TextSpan.FromBounds(start, end);
        if (!isSure || (!isQuoted && HoldsCount(text, whole)) || Count(text, whole, isQuoted, stated, isOpen) is not { } all)
            return null;
        return floor <= start || floor >= end ? (whole, all.Least, all.Most)
            : Count(text, TextSpan.FromBounds(floor, end), isQuoted, stated, isOpen) is { } own ? (TextSpan.FromBounds(floor, end), own.Least, own.Most) : null;
    }

    /// <summary>The number of items; null where it is the one stated, or too far from it, or the list is open and no longer than stated.</summary>
    private static (int Least, int Most)? Count(string text, TextSpan list, bool isQuoted, int stated, bool isOpen)
    {
        var (least, most) = isQuoted ? ListItems.Quoted(text, list) : ListItems.Joined(text, list);
        return least < 2 || (stated >= least && stated <= most) || Math.Abs(least - stated) > Slip || (isOpen && least < stated) || EndsOpen(text, list) || text.AsSpan(list.Start, list.Length).EndsWith("在内的") ? null : (least, most);
    }

    /// <summary>True where the words before a number belong to it and not to a list: 增设三大…, A和三个….</summary>
    private static bool EndsWithVerb(ReadOnlySpan<char> words) => words[^1] switch
    {
        '、' or '，' or ',' or '：' or '。' or '；' or '的' or '了' or '各' or '这' or '等' or '和' or '与' or '及' => true,
        '设' => !words.EndsWith("建设"),
        '共' => !words.EndsWith("公共"),
        '有' => !words.EndsWith("国有"),
        '于' => words.EndsWith("属于") || words.EndsWith("位于") || words.EndsWith("关于"),
        '为' => words.EndsWith("分为") || words.EndsWith("列为") || words.EndsWith("作为"),
        '涉' => true,
        _ => false,
    };

    private static bool IsCollective(string text, int at, int end)
    {
        foreach (var word in Collective)
        {
            const int oneAdjective = 2;
            for (var skip = 0; skip <= oneAdjective; skip++)
            {
                if (at + skip + word.Length <= end && text.AsSpan(at + skip, word.Length).SequenceEqual(word) && (word.Length > 1 || skip == 0))
                    return true;
            }
        }

        return false;
    }

    private static bool EndsOpen(string text, TextSpan list)
    {
        var words = text.AsSpan(list.Start, list.Length).TrimEnd();
        return words.EndsWith("等") || words.Contains("等等", StringComparison.Ordinal);
    }

    private static bool EndsJoined(string text, TextSpan list) =>
        text.AsSpan(Math.Max(list.Start, text.LastIndexOf('、', list.End - 1, list.Length))..list.End).ContainsAny('和', '及', '与');
}

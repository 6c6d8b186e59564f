namespace ReportLsp.Grammar.Parsing;

/// <summary>Says what is wrong with a text that is no equation, in both languages.</summary>
internal static class RelationErrors
{
    /// <summary>What the parsers expect, as they name it, in Chinese.</summary>
    private static readonly (string English, string Chinese)[] Names =
    [
        ("'('", "“(”"),
        ("')'", "“)”"),
        ("'..'", "“..”"),
        ("'+' or '-'", "“+”或“-”"),
        ("'=', '<=' or '>='", "“=”“<=”或“>=”"),
        ("a row, a column or a name", "行、列或名称"),
        ("a row, a column, a name or a number", "行、列、名称或数字"),
        ("a number", "数字"),
        ("a name in quotes", "带引号的名称"),
        ("a key, a label or a number", "键、标签或数字"),
        ("the end", "结尾"),
    ];

    /// <summary>The error of a text too long to be read.</summary>
    public static RelationParseResult TooLong(int longest) => new(null, string.Create(null, $"the equation is longer than {longest} characters"), longest)
    {
        ChineseError = string.Create(null, $"等式超过 {longest} 个字符"),
    };

    /// <summary>The error at a place where something else was expected.</summary>
    public static RelationParseResult Expected(IEnumerable<string> expected, string text, int at)
    {
        var names = new List<string>();
        var chinese = new List<string>();
        foreach (var name in expected)
        {
            if (names.Contains(name))
                continue;
            names.Add(name);
            chinese.Add(InChinese(name));
        }

        var isEnd = at >= text.Length;
        return new RelationParseResult(null, $"expected {string.Join(" or ", names)}, found {(isEnd ? "the end" : $"'{text[at]}'")}", at)
        {
            ChineseError = $"此处应为{string.Join('或', chinese)}，{(isEnd ? "却已结束" : $"却是“{text[at]}”")}",
        };
    }

    private static string InChinese(string name)
    {
        foreach (var (english, chinese) in Names)
        {
            if (english == name)
                return chinese;
        }

        return $"“{name}”";
    }
}

namespace ReportLsp.Grammar.Parsing;

/// <summary>The measure words and units that follow counts and amounts in these reports.</summary>
internal static class Classifiers
{
    private static readonly string[] Longer = ["人次", "万元", "亿元", "千元"];

    /// <summary>Length of the classifier at the start of a text: 2, 1, or 0 where there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return 0;
        if (text[0] is '人' or '万' or '亿' or '千')
        {
            foreach (var word in Longer)
            {
                if (text.StartsWith(word, StringComparison.Ordinal))
                    return word.Length;
            }
        }

        return text[0] is '件' or '条' or '次' or '份' or '期' or '场' or '个' or '项' or '元' or '人' or '宗' or '起' or '篇' or '家' or '名'
            or '批' or '类' or '本' or '部' or '册' or '幅' or '例' or '户' or '页' or '则' or '%' or '％'
            ? 1
            : 0;
    }

    /// <summary>True where the whole text is one classifier.</summary>
    public static bool IsUnit(ReadOnlySpan<char> text) => !text.IsEmpty && LengthAt(text) == text.Length;
}

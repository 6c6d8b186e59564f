namespace ReportLsp.Grammar.Parsing;

/// <summary>The measure words and units that follow counts and amounts in these reports.</summary>
internal static class Classifiers
{
    private static readonly string[] Longer = ["个百分点", "人次", "批次", "场次", "件次", "户次", "班次", "万元", "亿元", "千元", "方面"];

    /// <summary>Length of the classifier at the start of a text, or 0 where there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return 0;
        if (text[0] is '个' or '人' or '批' or '场' or '件' or '户' or '班' or '万' or '亿' or '千' or '方')
        {
            foreach (var word in Longer)
            {
                if (text.StartsWith(word, StringComparison.Ordinal))
                    return word.Length;
            }
        }

        return text[0] is '件' or '条' or '次' or '份' or '期' or '场' or '个' or '项' or '元' or '人' or '宗' or '起' or '篇' or '家' or '名'
            or '批' or '类' or '本' or '部' or '册' or '幅' or '例' or '户' or '页' or '则' or '封' or '种' or '款' or '辆' or '块' or '套' or '张' or '处' or '台' or '笔' or '大' or '%' or '％'
            ? 1
            : 0;
    }

    /// <summary>True where the whole text is one classifier.</summary>
    public static bool IsUnit(ReadOnlySpan<char> text) => !text.IsEmpty && LengthAt(text) == text.Length;
}

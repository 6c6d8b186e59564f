using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Formats;

/// <summary>The item number at the start of a label: 一、 （一） 1. （1）.</summary>
public static class LabelNumber
{
    /// <summary>Longest number looked for, in characters.</summary>
    private const int Longest = 4;

    /// <summary>Splits a label into its number and the rest.</summary>
    /// <param name="label">The label as printed.</param>
    /// <param name="number">The number, or 0 where there is none.</param>
    /// <param name="level">1 for 一、 2 for （一） 3 for 1. 4 for （1）; 0 where there is none.</param>
    /// <returns>Offset of what follows the number.</returns>
    public static int Read(ReadOnlySpan<char> label, out int number, out int level)
    {
        (number, level) = (0, 0);
        var start = 0;
        while (start < label.Length && char.IsWhiteSpace(label[start]))
            start++;
        if (start == label.Length)
            return 0;
        var isBracketed = label[start] is '（' or '(';
        var from = isBracketed ? start + 1 : start;
        var length = 0;
        while (length < Longest && from + length < label.Length && IsDigit(label[from + length]))
            length++;
        var end = from + length;
        if (length == 0 || end >= label.Length || !IsStop(label[end], isBracketed))
            return 0;
        var isChinese = ChineseNumeral.IsNumeral(label[from]);
        if (new RelationSelector(label.Slice(from, length).ToString(), default).Ordinal is not { } value)
            return 0;
        if (!isBracketed && !isChinese && end + 1 < label.Length && IsDigit(label[end + 1]))
            return 0;
        (number, level) = (value, (isChinese, isBracketed) switch { (true, false) => 1, (true, true) => 2, (false, false) => 3, _ => 4 });
        return end + 1;
    }

    private static bool IsStop(char c, bool isBracketed) => isBracketed ? c is '）' or ')' : c is '、' or '.' or '．';

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９' || ChineseNumeral.IsNumeral(c);
}

using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>The numbers of headings and items: where they stand and how they are written.</summary>
internal static class NumberMarks
{
    /// <summary>The number inside a marker: 二 in （二）; empty where there is none.</summary>
    public static TextSpan SpanOf(SourceText text, TextSpan marker)
    {
        var start = marker.Start;
        while (start < marker.End && !IsNumber(text.Text[start]))
            start++;
        var end = start;
        while (end < marker.End && IsNumber(text.Text[end]))
            end++;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Another number in the manner of one: Chinese characters, digits of full or half width.</summary>
    public static string Write(ReadOnlySpan<char> like, int number)
    {
        if (!like.IsEmpty && ChineseNumeral.IsNumeral(like[0]))
            return ChineseNumeralText.Of(number);
        var digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return !like.IsEmpty && like[0] >= '０' ? string.Concat(digits.Select(c => (char)(c + 0xFEE0))) : digits;
    }

    private static bool IsNumber(char c) => char.IsDigit(c) || ChineseNumeral.IsNumeral(c);
}

namespace ReportLsp.Grammar.Parsing;

/// <summary>Small whole numbers in Chinese characters, as headings are numbered.</summary>
public static class ChineseNumeralText
{
    /// <summary>Largest number written in characters.</summary>
    public const int Largest = 99;

    private const string Digits = "〇一二三四五六七八九";

    /// <summary>一 for 1, 十二 for 12, 二十 for 20; Arabic digits for what lies outside 1 to 99.</summary>
    public static string Of(int number)
    {
        if (number is < 1 or > Largest)
            return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var (tens, ones) = Math.DivRem(number, 10);
        var head = tens switch
        {
            0 => "",
            1 => "十",
            _ => Digits[tens] + "十",
        };
        return ones == 0 ? head : head + Digits[ones];
    }
}

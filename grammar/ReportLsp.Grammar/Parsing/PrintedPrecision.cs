namespace ReportLsp.Grammar.Parsing;

/// <summary>What the digits printed leave open: a figure agrees when rounding or cutting off the true value gives it.</summary>
public static class PrintedPrecision
{
    /// <summary>Largest number of decimals looked at.</summary>
    private const int MostDecimals = 8;

    /// <summary>Digits after the point of a printed number.</summary>
    /// <param name="number">The number as written, of either width; a 万 or 亿 after it is no digit.</param>
    public static int Decimals(ReadOnlySpan<char> number)
    {
        var point = number.IndexOfAny('.', '．');
        var count = 0;
        for (var i = point + 1; point >= 0 && i < number.Length && Lexemes.DigitOf(number[i]) >= 0; i++)
            count++;
        return Math.Min(count, MostDecimals);
    }

    /// <summary>The unit of the last digit printed: 0.1 for 58.2, 1000 for 3.5万, 1 for 35.</summary>
    public static decimal StepOf(ReadOnlySpan<char> number)
    {
        var step = 1m;
        for (var i = Decimals(number); i > 0; i--)
            step /= 10;
        return number.IsEmpty ? step : number[^1] switch
        {
            '万' when Lexemes.DigitOf(number[0]) >= 0 => step * 10_000,
            '亿' when Lexemes.DigitOf(number[0]) >= 0 => step * 100_000_000,
            _ => step,
        };
    }

    /// <summary>True where the true value, rounded or cut off at the step, is the printed one.</summary>
    public static bool Agrees(decimal printed, decimal exact, decimal step) =>
        exact == printed || (Math.Abs(exact - printed) <= step / 2) || (exact > printed && exact - printed < step);

    /// <summary>Decimals to print a value with: as many as were printed, but one where a value ends there that was printed without any.</summary>
    public static int DecimalsFor(decimal value, int printed) => printed == 0 && value != decimal.Truncate(value) && value * 10 == decimal.Truncate(value * 10) ? 1 : printed;

    /// <summary>A value rounded to some decimals, ties away from zero.</summary>
    public static decimal Round(decimal value, int decimals) => Math.Round(value, Math.Min(decimals, MostDecimals), MidpointRounding.AwayFromZero);
}

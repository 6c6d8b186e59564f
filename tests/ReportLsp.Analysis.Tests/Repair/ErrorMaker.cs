using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Analysis.Tests.Repair;

/// <summary>Makes the slips of the pen the tests plant.</summary>
internal static class ErrorMaker
{
    /// <summary>Number of kinds of slips.</summary>
    public const int Kinds = 5;

    /// <summary>A figure after a slip; drawn again only where nothing changed.</summary>
    public static decimal Spoil(decimal value, Random random, int kind)
    {
        while (true)
        {
            var result = Try(Numbers.Format(value), random, kind);
            if (result != value)
                return result;
            kind = (kind + 1) % Kinds;
        }
    }

    private static decimal Try(string digits, Random random, int kind)
    {
        var at = random.Next(digits.Length);
        var value = decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        var text = kind switch
        {
            0 => digits[..at] + random.Next(10) + digits[(at + 1)..],
            1 => digits.Length > 1 ? digits.Remove(at, 1) : digits,
            2 => digits.Insert(at, $"{random.Next(10)}"),
            3 => digits.Length > 1 && at > 0 ? digits[..(at - 1)] + digits[at] + digits[at - 1] + digits[(at + 1)..] : digits,
            _ => Numbers.Format(value > 0 && random.Next(2) == 0 ? value - 1 : value + 1),
        };
        return decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }
}

using System.Globalization;
using System.Text;

namespace ReportLsp.Testing.Fixes;

/// <summary>What a safe fix keeps: the sequence of letters, Han characters and numeric values, width folded.</summary>
public static class TextSkeleton
{
    /// <summary>Letters and Han characters as they follow each other, with every number between bars, in one spelling.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var c = Fold(text[i]);
            if (char.IsAsciiDigit(c))
                i = Number(text, i, result);
            else
            {
                if (char.IsLetter(c) || char.IsSurrogate(c))
                    result.Append(c);
                i++;
            }
        }

        return result.ToString();
    }

    /// <summary>True where the characters of one text stand in another in the same order.</summary>
    public static bool IsSubsequence(string part, string whole)
    {
        var at = 0;
        foreach (var c in whole)
        {
            if (at < part.Length && part[at] == c)
                at++;
        }

        return at == part.Length;
    }

    private static int Number(string text, int start, StringBuilder result)
    {
        var digits = new StringBuilder();
        var before = start > 0 ? Fold(text[start - 1]) : ' ';
        var isSigned = before == '-' && (start < 2 || !char.IsLetterOrDigit(text[start - 2]));
        var i = start;
        for (; i < text.Length; i++)
        {
            var c = Fold(text[i]);
            var next = i + 1 < text.Length ? Fold(text[i + 1]) : ' ';
            if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(next)))
                digits.Append(c);
            else if (c != ',' || !IsGroup(text, i + 1))
                break;
        }

        var written = digits.ToString();
        var value = decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.############################", CultureInfo.InvariantCulture)
            : written;
        result.Append('|').Append(isSigned ? "-" : "").Append(value).Append('|');
        return i;
    }

    /// <summary>True where exactly three digits follow, as after a thousands separator.</summary>
    private static bool IsGroup(string text, int at)
    {
        var count = 0;
        while (at + count < text.Length && char.IsAsciiDigit(Fold(text[at + count])))
            count++;
        return count == 3;
    }

    private static char Fold(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
}

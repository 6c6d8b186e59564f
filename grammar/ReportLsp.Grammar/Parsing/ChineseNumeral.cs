using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Parsing;

/// <summary>Whole numbers in Chinese characters: 〇零一二两三…九十百千万 and 廿, from 0 to 99,999,999.</summary>
public static class ChineseNumeral
{
    private const int TenThousand = 10_000;

    private const string Characters = "〇零○一二两三四五六七八九十百千万廿";

    private static readonly CharacterBitmap Numerals = new(Characters);

    /// <summary>Characters that numbers of any kind begin with: the numerals and the decimal digits of either width.</summary>
    public const string NumberCharacters = Characters + "0123456789０１２３４５６７８９";

    /// <summary>The set of <see cref="NumberCharacters"/>.</summary>
    internal static readonly CharacterBitmap NumberStarts = new(NumberCharacters);

    /// <summary>True for one of <see cref="NumberCharacters"/>.</summary>
    public static bool BeginsNumber(char c) => NumberStarts.Contains(c);

    /// <summary>True for a character numbers are written with.</summary>
    public static bool IsNumeral(char c) => Numerals.Contains(c);

    /// <summary>True for a character that ordinals up to 99 are written with: 一 to 十.</summary>
    internal static bool IsShortNumeral(char c) => c is not '两' && (DigitOf(c) > 0 || c == '十');

    /// <summary>Length of the run of such characters at the start of a text.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsNumeral(text[length]))
            length++;
        return length;
    }

    /// <summary>
    /// Reads a number that is the whole text: 十二, 二十, 一百零五, 三万二千, 两百, 一百五 (150), or digit by digit as in a year (二〇二四).
    /// False for anything that is not well formed, such as 百二十 or 一二百.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.IsEmpty)
            return false;
        if (IsDigits(text))
            return TryParseDigits(text, out value);
        var split = text.IndexOf('万');
        if (split < 0)
            return TryParseBelowTenThousand(text, 1, out value);
        if (!TryParseBelowTenThousand(text[..split], 1, out var high) || high == 0)
            return false;
        var rest = text[(split + 1)..];
        if (rest.IsEmpty)
        {
            value = high * TenThousand;
            return true;
        }

        if (!TryParseBelowTenThousand(rest, TenThousand, out var low))
            return false;
        value = (high * TenThousand) + low;
        return true;
    }

    private static bool IsDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (DigitOf(c) < 0)
                return false;
        }

        return true;
    }

    private static bool TryParseDigits(ReadOnlySpan<char> text, out int value)
    {
        const int mostDigits = 8;
        value = 0;
        if (text.Length > mostDigits)
            return false;
        foreach (var c in text)
        {
            if (c == '两' && text.Length > 1)
                return false;
            value = (value * 10) + DigitOf(c);
        }

        return true;
    }

    /// <param name="text">千, 百, 十 in this order, each with a digit before it; 十 may go without at the start.</param>
    /// <param name="above">The unit that came before this part; 1 for none. A bare digit at the end counts tenths of the last unit: 一百五.</param>
    /// <param name="value">The number, 0 to 9999.</param>
    private static bool TryParseBelowTenThousand(ReadOnlySpan<char> text, int above, out int value)
    {
        value = 0;
        var last = above;
        var zero = false;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c is '零' or '〇')
            {
                if (zero || i + 1 == text.Length || last == 1)
                    return false;
                zero = true;
                i++;
                continue;
            }

            var digit = c == '廿' ? 2 : c == '十' && (i == 0 || zero) ? 1 : DigitOf(c);
            if (digit <= 0)
                return false;
            i += c == '十' ? 0 : 1;
            if (c != '廿' && i == text.Length)
            {
                value += last >= 100 && !zero ? digit * (last / 10) : digit;
                return value < TenThousand && (last == 1 ? text.Length == 1 : last >= 10);
            }

            var unit = c == '廿' ? 10 : UnitOf(text[i]);
            if (unit == 0 || unit >= TenThousand || (last != 1 && unit >= last))
                return false;
            i += c == '廿' ? 0 : 1;
            value += digit * unit;
            last = unit;
            zero = false;
        }

        return last != above && !zero;
    }

    private static int DigitOf(char c) => c switch
    {
        '〇' or '零' or '○' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    private static int UnitOf(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' => TenThousand,
        _ => 0,
    };
}

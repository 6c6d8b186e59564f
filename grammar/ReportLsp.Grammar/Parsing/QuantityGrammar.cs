using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Parsing;

/// <summary>Numbers with classifiers in prose, told by the first character and read once: linear in the length of the text.</summary>
public static class QuantityGrammar
{
    /// <summary>Words before a number that make it inexact, longer ones first.</summary>
    private static readonly string[] VagueBefore = ["不超过", "大约", "将近", "接近", "超过", "不足", "不到", "近", "约", "超", "逾", "至少"];

    /// <summary>Words after a classifier that make its number inexact.</summary>
    private static readonly string[] VagueAfter = ["以上", "以下", "左右", "上下", "以内"];

    /// <summary>Characters that make 十, 百, 千 and 万 without a digit a number, if a vague one: 数十件, 上百件.</summary>
    private const string SomeBefore = "数几上近约逾超";

    /// <summary>Larger numbers before 万 or 亿 are no counts; the product stays far inside a decimal.</summary>
    private const decimal LargestMultiplied = 1_000_000_000_000m;

    /// <summary>A division by it drops the zeros at the end of a fraction.</summary>
    private const decimal OneWithAllDigits = 1.0000000000000000000000000000m;

    /// <summary>Characters after which a number is an ordinal or counts for each of several.</summary>
    private const string NoCountAfter = "第每各";

    /// <summary>Characters that make a word with 一 and the like: 统一, 单一; 3 after one of them (工单3件) is a number.</summary>
    private const string InWordAfter = "统同唯逐某任之专单万";

    /// <summary>All quantities of a text, in order; none overlaps another.</summary>
    /// <param name="text">Prose, any characters.</param>
    /// <param name="offset">Added to the start of every span.</param>
    public static IReadOnlyList<Quantity> FindQuantities(ReadOnlySpan<char> text, int offset = 0)
    {
        List<Quantity>? result = null;
        for (var at = ChineseNumeral.NumberStarts.IndexIn(text); at >= 0; at = ChineseNumeral.NumberStarts.IndexIn(text, at))
        {
            var length = Lexemes.DigitOf(text[at]) >= 0 ? ArabicLength(text[at..]) : ChineseNumeral.LengthAt(text[at..]);
            if (Read(text, at, length, offset) is { } quantity)
            {
                (result ??= []).Add(quantity);
                at = quantity.Span.End - offset;
            }
            else
            {
                at += length;
            }
        }

        return result ?? (IReadOnlyList<Quantity>)[];
    }

    private static Quantity? Read(ReadOnlySpan<char> text, int start, int length, int offset)
    {
        if (text.Slice(start, length) is "百" && text[(start + 1)..].StartsWith("分之", StringComparison.Ordinal))
            return Percentage(text, start, offset);
        var number = text.Slice(start, length);
        if (start > 0 && IsNoCountAfter(text[start - 1], number[0]))
            return null;
        var isSome = number[0] is '十' or '百' or '千' or '万' && start > 0 && SomeBefore.Contains(text[start - 1]);
        if (!(isSome && TryReadUnit(number, out var value)) && !TryRead(number, out value))
            return null;
        var end = start + length;
        var vague = TakeVague(text, ref end);
        var unit = Lexemes.DigitOf(number[0]) >= 0 ? Multiplier(text[end..]) : 1;
        if (unit > 1)
        {
            if (value > LargestMultiplied)
                return null;
            value = value * unit / OneWithAllDigits;
            end++;
        }

        var numberEnd = unit > 1 ? end : start + length;
        vague |= TakeVague(text, ref end);
        var classifier = Classifiers.LengthAt(text[end..]);
        if (classifier == 0 || (number is "零" && text[end] == '件'))
            return null;
        var from = start - (isSome ? 1 : VagueLengthBefore(text[..start]));
        vague |= from < start || IsRangeEnd(text[..start]) || IsVagueAfter(text[(end + classifier)..]);
        return new Quantity(
            TextSpan.FromBounds(offset + from, offset + end + classifier),
            TextSpan.FromBounds(offset + start, offset + numberEnd),
            value,
            text.Slice(end, classifier).ToString(),
            vague);
    }

    private static bool IsNoCountAfter(char before, char digit) =>
        NoCountAfter.Contains(before) || before is '.' or '·' || char.IsAsciiLetter(before) || (InWordAfter.Contains(before) && Lexemes.DigitOf(digit) < 0);

    private static Quantity? Percentage(ReadOnlySpan<char> text, int start, int offset)
    {
        const int wordLength = 3;
        var rest = text[(start + wordLength)..];
        var length = rest.IsEmpty ? 0 : Lexemes.DigitOf(rest[0]) >= 0 ? ArabicLength(rest) : ChineseNumeral.LengthAt(rest);
        if (length == 0 || !TryRead(rest[..length], out var value))
            return null;
        var number = new TextSpan(offset + start + wordLength, length);
        var from = start - VagueLengthBefore(text[..start]);
        return new Quantity(TextSpan.FromBounds(offset + from, number.End), number, value, "%", from < start);
    }

    private static bool TryRead(ReadOnlySpan<char> number, out decimal value)
    {
        value = 0;
        if (Lexemes.DigitOf(number[0]) >= 0)
        {
            var parsed = ValueGrammar.Parse(number);
            value = parsed.Number ?? 0;
            return parsed.Kind == CellValueKind.Number;
        }

        var isWhole = ChineseNumeral.TryParse(number, out var whole);
        value = whole;
        return isWhole;
    }

    /// <summary>十, 百, 千, 万 and products such as 十万, without a digit.</summary>
    private static bool TryReadUnit(ReadOnlySpan<char> number, out decimal value)
    {
        value = 1;
        foreach (var c in number)
        {
            if (c is not ('十' or '百' or '千' or '万') || value >= 100_000)
                return false;
            value *= c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 10_000 };
        }

        return true;
    }

    /// <summary>Digits, with a point or separators that have digits on both sides.</summary>
    private static int ArabicLength(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length)
        {
            if (Lexemes.DigitOf(text[length]) >= 0)
                length++;
            else if (length + 1 < text.Length && Lexemes.DigitOf(text[length + 1]) >= 0 && IsInner(text, length))
                length += 2;
            else
                break;
        }

        return length;
    }

    /// <summary>A point, or a separator with exactly three digits behind it: 1，2件 is a list.</summary>
    private static bool IsInner(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is '.' or '．')
            return true;
        if (text[at] is not (',' or '，'))
            return false;
        var digits = 1;
        while (at + digits < text.Length && digits <= 4 && Lexemes.DigitOf(text[at + digits]) >= 0)
            digits++;
        return digits == 4;
    }

    /// <summary>万 and 亿 multiply, except before 元, where they belong to the unit.</summary>
    private static int Multiplier(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[0] is '万' or '亿' && text.Length > 1 && text[1] != '元' ? (text[0] == '万' ? 10_000 : 100_000_000) : 1;

    private static bool TakeVague(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        if (at >= text.Length || text[at] is not ('余' or '多' or '几' or '来'))
            return false;
        at++;
        return true;
    }

    private static int VagueLengthBefore(ReadOnlySpan<char> before)
    {
        foreach (var word in VagueBefore)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
                return word.Length;
        }

        return 0;
    }

    private static bool IsVagueAfter(ReadOnlySpan<char> after)
    {
        if (after.IsEmpty || after[0] is not ('以' or '左' or '上'))
            return false;
        foreach (var word in VagueAfter)
        {
            if (after.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsRangeEnd(ReadOnlySpan<char> before) =>
        before.Length > 1 && before[^1] is '-' or '—' or '～' or '~' or '至' or '到' or '－'
        && before.Length > 1 && (Lexemes.DigitOf(before[^2]) >= 0 || ChineseNumeral.IsNumeral(before[^2]));
}

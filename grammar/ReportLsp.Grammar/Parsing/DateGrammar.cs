using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Parsing;

/// <summary>
/// Dates in prose, told by their first character and read once: 2024年1月20日, 2024-01-20, 2024/1/20, 2024.1.20, 二〇二四年一月二十日,
/// 20 January 2024, January 20, 2024; also 1月1日, 2024年, 2024年1月. Digits of either width; a few spaces inside are tolerated.
/// </summary>
public static class DateGrammar
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;
    private const int MostSpaces = 2;
    private static readonly CharacterSet Separators = new("-/.－／．");

    /// <summary>All dates of a text, in order; none overlaps another. Impossible ones are among them.</summary>
    /// <param name="text">Prose, any characters.</param>
    /// <param name="offset">Added to every span.</param>
    public static IReadOnlyList<DateMention> FindDates(ReadOnlySpan<char> text, int offset = 0)
    {
        List<DateMention>? result = null;
        for (var at = 0; at < text.Length;)
        {
            var length = LengthOfNumber(text, at);
            var found = length > 0 ? ReadFromNumber(text, at, length, offset) : EnglishDates.ReadFromMonth(text, at, offset);
            if (found is not null)
            {
                (result ??= []).Add(found);
                at = found.Span.End - offset;
            }
            else
            {
                at += Math.Max(length, 1);
            }
        }

        return result ?? (IReadOnlyList<DateMention>)[];
    }

    /// <summary>The date that begins at a place with a number, possibly an impossible one; null where none does.</summary>
    /// <param name="text">Prose, any characters.</param>
    /// <param name="at">The place.</param>
    public static DateMention? ReadAt(ReadOnlySpan<char> text, int at) =>
        LengthOfNumber(text, at) is > 0 and var length ? ReadFromNumber(text, at, length, 0) : null;

    /// <summary>False where no date of a text names a day: there is no 月, no name of a month, no four digits and a sign. Quick.</summary>
    public static bool MayNameDay(ReadOnlySpan<char> text)
    {
        const int digits = 4;
        if (text.Contains('月') || text.ContainsAnyInRange('A', 'S'))
            return true;
        for (var at = Separators.IndexIn(text); at >= 0;)
        {
            if (at >= digits && Lexemes.DigitOf(text[at - 1]) >= 0 && Lexemes.DigitOf(text[at - digits]) >= 0)
                return true;
            at = Separators.IndexIn(text, at + 1);
        }

        return false;
    }

    /// <summary>
    /// Offset after the second year of 2021年至2023年, 2021-2023年 or 2022年和2023年; 0 where no other year follows the first.
    /// </summary>
    /// <param name="text">Prose, any characters.</param>
    /// <param name="at">Offset of the digits of the first.</param>
    public static int EndOfYears(ReadOnlySpan<char> text, int at)
    {
        at += YearDigits(text, at);
        var hasUnit = at < text.Length && text[at] == '年';
        at += hasUnit ? at + 1 < text.Length && text[at + 1] == '度' ? 2 : 1 : 0;
        var joined = at;
        while (at < text.Length && (IsDash(text[at]) || (hasUnit && text[at] is '和' or '及')))
            at++;
        return at > joined && YearDigits(text, at) is > 0 and var digits && at + digits < text.Length && text[at + digits] == '年' ? at + digits + 1 : 0;
    }

    /// <summary>Length of the digits of a year at a place; 0 where there is none.</summary>
    private static int YearDigits(ReadOnlySpan<char> text, int at) =>
        LengthOfNumber(text, at) is 4 && ValueOf(text.Slice(at, 4)) is { } year && IsYear(year) ? 4 : 0;

    private static bool IsDash(char c) => c is '至' or '到' or '—' or '–' or '-' or '－' or '～' or '~';

    /// <summary>True for a number that can be a year.</summary>
    internal static bool IsYear(int number) => number is >= FirstYear and <= LastYear;

    /// <summary>Length of the number at a place, Arabic or Chinese; 0 where there is none.</summary>
    /// <param name="text">Prose, any characters.</param>
    /// <param name="at">The place.</param>
    public static int LengthOfNumber(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && Lexemes.DigitOf(text[end]) >= 0)
            end++;
        return end > at || at >= text.Length ? end - at : ChineseNumeral.LengthAt(text[at..]);
    }

    /// <summary>The value of a number of at most four digits; null for a longer or ill-formed one.</summary>
    internal static int? ValueOf(ReadOnlySpan<char> number)
    {
        const int mostDigits = 4;
        if (number.IsEmpty)
            return null;
        if (Lexemes.DigitOf(number[0]) < 0)
            return ChineseNumeral.TryParse(number, out var chinese) ? chinese : null;
        if (number.Length > mostDigits)
            return null;
        var value = 0;
        foreach (var c in number)
            value = (value * 10) + Lexemes.DigitOf(c);
        return value;
    }

    /// <summary>The place after at most two spaces.</summary>
    internal static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        for (var i = 0; i < MostSpaces && at < text.Length && Lexemes.IsSpace(text[at]) && text[at] is not ('\r' or '\n'); i++)
            at++;
        return at;
    }

    private static DateMention? ReadFromNumber(ReadOnlySpan<char> text, int start, int length, int offset)
    {
        if (ValueOf(text.Slice(start, length)) is not { } number)
            return null;
        var end = start + length;
        var at = SkipSpaces(text, end);
        if (at >= text.Length)
            return null;
        switch (text[at])
        {
            case '年' when IsYear(number):
                return ReadAfterYear(text, start, length, number, at + 1, offset);
            case '月' when length <= 3 && ReadMarked(text, at + 1, "日号") is var (day, dayEnd):
                return new DateMention(Span(start, dayEnd, offset), new TextSpan(offset + start, 0), null, number, day);
            case '-' or '/' or '.' or '－' or '／' or '．' when at == end && length == 4 && IsYear(number):
                return ReadSeparated(text, start, number, at, offset);
            default:
                return char.IsAsciiLetter(text[at]) && length <= 2 ? EnglishDates.ReadAfterDay(text, start, number, end, offset) : null;
        }
    }

    private static DateMention ReadAfterYear(ReadOnlySpan<char> text, int start, int length, int year, int after, int offset)
    {
        var yearSpan = new TextSpan(offset + start, length);
        if (ReadMarked(text, after, "月") is not var (month, monthEnd))
            return new DateMention(Span(start, after, offset), yearSpan, year, null, null);
        return ReadMarked(text, monthEnd, "日号") is var (day, dayEnd)
            ? new DateMention(Span(start, dayEnd, offset), yearSpan, year, month, day)
            : new DateMention(Span(start, monthEnd, offset), yearSpan, year, month, null);
    }

    /// <summary>A number and one of some marks after it; the value and the place after the mark.</summary>
    private static (int Value, int End)? ReadMarked(ReadOnlySpan<char> text, int at, string marks)
    {
        const int longest = 3;
        at = SkipSpaces(text, at);
        var length = LengthOfNumber(text, at);
        if (length is 0 or > longest || ValueOf(text.Slice(at, length)) is not { } value)
            return null;
        at = SkipSpaces(text, at + length);
        return at < text.Length && marks.Contains(text[at]) ? (value, at + 1) : null;
    }

    /// <summary>Month and day after the same separator twice, nothing of a number before or behind.</summary>
    private static DateMention? ReadSeparated(ReadOnlySpan<char> text, int start, int year, int at, int offset)
    {
        var separator = text[at];
        if (start > 0 && (text[start - 1] == separator || char.IsAsciiLetterOrDigit(text[start - 1])))
            return null;
        if (ShortNumber(text, at + 1) is not var (month, monthEnd) || monthEnd >= text.Length || text[monthEnd] != separator)
            return null;
        if (ShortNumber(text, monthEnd + 1) is not var (day, dayEnd))
            return null;
        var goesOn = dayEnd + 1 < text.Length && text[dayEnd] == separator && Lexemes.DigitOf(text[dayEnd + 1]) >= 0;
        return goesOn ? null : new DateMention(Span(start, dayEnd, offset), new TextSpan(offset + start, 4), year, month, day);
    }

    private static (int Value, int End)? ShortNumber(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || Lexemes.DigitOf(text[at]) < 0)
            return null;
        var length = LengthOfNumber(text, at);
        return length <= 2 && ValueOf(text.Slice(at, length)) is { } value ? (value, at + length) : null;
    }

    private static TextSpan Span(int start, int end, int offset) => TextSpan.FromBounds(offset + start, offset + end);
}

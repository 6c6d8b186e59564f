using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Parsing;

/// <summary>Dates with the English names of months, in full or by their first three letters.</summary>
internal static class EnglishDates
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Suffixes = ["st", "nd", "rd", "th"];

    /// <summary>January 20, 2024; January 20; January 2024: from the first letter of the month.</summary>
    public static DateMention? ReadFromMonth(ReadOnlySpan<char> text, int start, int offset)
    {
        if (text[start] is not (>= 'A' and <= 'S') || (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])) || MonthAt(text, start) is not var (month, end))
            return null;
        var at = DateGrammar.SkipSpaces(text, end);
        if (at == end || ArabicAt(text, at) is not var (number, numberEnd))
            return null;
        if (numberEnd - at == 4)
        {
            return DateGrammar.IsYear(number)
                ? new DateMention(Span(start, numberEnd, offset), new TextSpan(offset + at, 4), number, month, null)
                : null;
        }

        var dayEnd = AfterSuffix(text, numberEnd);
        var comma = dayEnd < text.Length && text[dayEnd] == ',' ? dayEnd + 1 : dayEnd;
        return WithYear(text, start, month, number, dayEnd, comma, offset);
    }

    /// <summary>20 January 2024; 20th January: after the number of the day.</summary>
    public static DateMention? ReadAfterDay(ReadOnlySpan<char> text, int start, int day, int end, int offset)
    {
        var at = DateGrammar.SkipSpaces(text, AfterSuffix(text, end));
        return at > end && at < text.Length && MonthAt(text, at) is var (month, monthEnd)
            ? WithYear(text, start, month, day, monthEnd, monthEnd, offset)
            : null;
    }

    private static DateMention WithYear(ReadOnlySpan<char> text, int start, int month, int day, int end, int before, int offset)
    {
        var at = DateGrammar.SkipSpaces(text, before);
        return at > before && ArabicAt(text, at) is var (year, yearEnd) && yearEnd - at == 4 && DateGrammar.IsYear(year)
            ? new DateMention(Span(start, yearEnd, offset), new TextSpan(offset + at, 4), year, month, day)
            : new DateMention(Span(start, end, offset), new TextSpan(offset + start, 0), null, month, day);
    }

    private static (int Month, int End)? MonthAt(ReadOnlySpan<char> text, int at)
    {
        const int abbreviated = 3;
        for (var i = 0; i < Months.Length; i++)
        {
            var name = Months[i];
            if (text[at] != name[0])
                continue;
            var length = text[at..].StartsWith(name, StringComparison.Ordinal) ? name.Length
                : text[at..].StartsWith(name.AsSpan(0, abbreviated), StringComparison.Ordinal) ? abbreviated
                : 0;
            if (length == 0 || (at + length < text.Length && char.IsAsciiLetter(text[at + length])))
                continue;
            var end = at + length;
            return (i + 1, length == abbreviated && end < text.Length && text[end] == '.' ? end + 1 : end);
        }

        return null;
    }

    private static int AfterSuffix(ReadOnlySpan<char> text, int at)
    {
        foreach (var suffix in Suffixes)
        {
            if (text[at..].StartsWith(suffix, StringComparison.Ordinal))
                return at + suffix.Length;
        }

        return at;
    }

    private static (int Value, int End)? ArabicAt(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || Lexemes.DigitOf(text[at]) < 0)
            return null;
        var length = DateGrammar.LengthOfNumber(text, at);
        return length is 1 or 2 or 4 && DateGrammar.ValueOf(text.Slice(at, length)) is { } value ? (value, at + length) : null;
    }

    private static TextSpan Span(int start, int end, int offset) => TextSpan.FromBounds(offset + start, offset + end);
}

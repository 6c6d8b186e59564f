using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Parsing;

/// <summary>A date written in a text: a whole one, a year, a year and month, or a month and day.</summary>
/// <param name="Span">From its first character to its last, 日 included.</param>
/// <param name="YearSpan">The digits of the year; empty at the start where it has none.</param>
/// <param name="Year">The year, 1900 to 2199, or null.</param>
/// <param name="Month">The month as written, possibly not of the calendar, or null.</param>
/// <param name="Day">The day as written, possibly not of the calendar, or null.</param>
public sealed record DateMention(TextSpan Span, TextSpan YearSpan, int? Year, int? Month, int? Day)
{
    /// <summary>A leap year, so that 29 February without a year is possible.</summary>
    private const int AnyLeapYear = 2000;

    /// <summary>False for a date no calendar has: 2月30日, 2024-13-01.</summary>
    public bool IsPossible =>
        Month is null or (>= 1 and <= 12)
        && (Day is not { } day || (day >= 1 && day <= (Month is { } month ? DateTime.DaysInMonth(Year ?? AnyLeapYear, month) : 31)));

    /// <summary>True where year, month and day are all there.</summary>
    public bool IsWhole => Year is not null && Month is not null && Day is not null;

    /// <summary>The day of the calendar; null where something lacks or it is not possible.</summary>
    public DateOnly? Date => IsWhole && IsPossible ? new DateOnly(Year!.Value, Month!.Value, Day!.Value) : null;
}

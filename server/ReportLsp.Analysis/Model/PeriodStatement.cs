using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model;

/// <summary>How the sentence on the reporting period is written.</summary>
public enum PeriodForm
{
    /// <summary>Two whole dates; a year that is stated once counts for both.</summary>
    Complete,

    /// <summary>Only a year.</summary>
    YearOnly,

    /// <summary>Digits that make no two dates: some were lost, or 月 or 日.</summary>
    Malformed,
}

/// <summary>The sentence that states the reporting period.</summary>
/// <param name="Span">The sentence without the stop at its end.</param>
/// <param name="DatesSpan">From the first to the last character of the dates, or of the digits that should be dates.</param>
/// <param name="Form">How it is written.</param>
/// <param name="From">The first day, as written; null where there is none.</param>
/// <param name="To">The last day, as written; null where there is none.</param>
/// <param name="FromDate">The first day, its year taken from the last where it has none; null where it is no day of the calendar.</param>
/// <param name="ToDate">The last day, likewise.</param>
/// <param name="IsPrescribed">True where first and last day are those of a template of the format, in one year.</param>
public sealed record PeriodStatement(
    TextSpan Span,
    TextSpan DatesSpan,
    PeriodForm Form,
    DateMention? From,
    DateMention? To,
    DateOnly? FromDate,
    DateOnly? ToDate,
    bool IsPrescribed)
{
    /// <summary>The year of the period where it is one year; else null.</summary>
    public int? Year => Form == PeriodForm.YearOnly ? From!.Year : FromDate is { } first && ToDate is { } last && first.Year == last.Year ? first.Year : null;
}

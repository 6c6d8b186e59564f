using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Rules.Dates;

/// <summary>How a date around a report is known, best first.</summary>
internal enum IssueDateKind
{
    /// <summary>A directive says when the report was published.</summary>
    Declared,

    /// <summary>A labelled line says so.</summary>
    Published,

    /// <summary>A line with nothing but a date, or a signature and a date.</summary>
    Signed,

    /// <summary>A labelled line says when the page was last changed.</summary>
    Updated,
}

/// <summary>A date of issue, publication or update.</summary>
/// <param name="Mention">The date as written; possibly not of the calendar.</param>
/// <param name="Kind">How it is known.</param>
/// <param name="Rank">Place of its label in the list of the format; the smaller the better.</param>
internal sealed record IssueDate(DateMention Mention, IssueDateKind Kind, int Rank);

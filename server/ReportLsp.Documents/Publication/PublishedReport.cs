using ReportLsp.Grammar.Text;

namespace ReportLsp.Documents.Publication;

/// <summary>A report as it is published: what stands on the page, in order, without markup; no output format yet.</summary>
public sealed record PublishedReport
{
    /// <summary>The source; all ranges are ranges of it.</summary>
    public required SourceText Text { get; init; }

    /// <summary>Language of the page as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Title of the page: that of the report, else its format and year, else a word for report. Never empty.</summary>
    public required string Title { get; init; }

    /// <summary>The blocks in order.</summary>
    public required IReadOnlyList<PublishedBlock> Blocks { get; init; }
}

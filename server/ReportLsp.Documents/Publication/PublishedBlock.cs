using ReportLsp.Documents.Tables;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Documents.Publication;

/// <summary>A part of a published report that stands on lines of its own.</summary>
/// <param name="Span">Its range in the source.</param>
public abstract record PublishedBlock(TextSpan Span);

/// <summary>What a block of text is.</summary>
public enum TextRole
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Prose.</summary>
    Paragraph,

    /// <summary>A date of issue under the title, alone on its line.</summary>
    Issued,

    /// <summary>The agency or the date that closes the report.</summary>
    Signature,

    /// <summary>A labelled line around the report.</summary>
    Metadata,

    /// <summary>A directive; markup, not part of the publication.</summary>
    Directive,

    /// <summary>Text inside the range of a table that belongs to none of its cells.</summary>
    Remnant,
}

/// <summary>A block of text.</summary>
/// <param name="Span">Its range in the source.</param>
/// <param name="Role">What it is.</param>
/// <param name="Level">Level of a heading, 2 to 6; 1 for the title; else the level of the number a paragraph begins with, or 0.</param>
/// <param name="Pieces">Its text.</param>
public sealed record TextBlock(TextSpan Span, TextRole Role, int Level, IReadOnlyList<TextPiece> Pieces) : PublishedBlock(Span);

/// <summary>A table.</summary>
/// <param name="Span">Its range in the source.</param>
/// <param name="Table">The table.</param>
public sealed record TableBlock(TextSpan Span, PublishedTable Table) : PublishedBlock(Span);

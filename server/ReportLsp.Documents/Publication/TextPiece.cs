using ReportLsp.Grammar.Text;

namespace ReportLsp.Documents.Publication;

/// <summary>A run of text in a block or cell: a range of the source, or words that are not in it.</summary>
/// <param name="Span">The range of the source; empty for words that are not in it.</param>
/// <param name="Supplied">The words, empty for a place to break a line; null where they are those of the source.</param>
/// <param name="IsLead">True for the opening words of a numbered paragraph, which are set in the face of its level.</param>
/// <param name="IsCell">True for text of a cell, where <c>\|</c> stands for a bar.</param>
public readonly record struct TextPiece(TextSpan Span, string? Supplied = null, bool IsLead = false, bool IsCell = false)
{
    /// <summary>Words that are not in the source.</summary>
    public static TextPiece Of(string words) => new(default, words);

    /// <summary>A place where a line is best broken.</summary>
    public static TextPiece Break { get; } = new(default, "");
}

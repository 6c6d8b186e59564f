using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Parsing;

/// <summary>A sentence of prose with the quantities it states.</summary>
/// <param name="Span">The sentence without its full stop.</param>
/// <param name="Pieces">The text between its commas, semicolons, colons and brackets, in order; none is empty.</param>
/// <param name="Statements">Its quantities with what they are said of, in order.</param>
public sealed record ProseSentence(TextSpan Span, IReadOnlyList<ProsePiece> Pieces, IReadOnlyList<ProseStatement> Statements);

/// <summary>The text between two marks of a sentence.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Before">
/// The mark before it, full width: <c>，；：、（）</c>; the strongest of several; a NUL at the start of the sentence.
/// </param>
/// <param name="Depth">Number of brackets around it.</param>
public readonly record struct ProsePiece(TextSpan Span, char Before, int Depth);

/// <summary>A quantity and the words around it that say what it counts, in either order.</summary>
/// <param name="Index">Its index in the sentence.</param>
/// <param name="Piece">Index of the piece it stands in.</param>
/// <param name="Quantity">The quantity; without a classifier for a bare zero (均为0).</param>
/// <param name="Subject">The words before it in its piece, without white space; for a member of a series, the words that are said of it.</param>
/// <param name="SubjectSpan">The words before it in its piece, as they stand.</param>
/// <param name="Tail">The words after it up to the next mark or quantity, without white space.</param>
public sealed record ProseStatement(int Index, int Piece, Quantity Quantity, string Subject, TextSpan SubjectSpan, string Tail)
{
    /// <summary>The names that share the quantity, such as 复议 and 诉讼 in 复议、诉讼均为0件; empty for one subject.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}

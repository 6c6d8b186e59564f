using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>What a token of the cell stream is.</summary>
internal enum TokenKind
{
    /// <summary>A text: perhaps a label.</summary>
    Text,

    /// <summary>A number, a placeholder, or a number with a unit.</summary>
    Value,

    /// <summary>An empty field between separators, or a bar that closes nothing.</summary>
    Blank,
}

/// <summary>A cell of the stream that all forms of a table are turned into.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its text without padding; empty at its place for a blank.</param>
/// <param name="Line">0-based line.</param>
/// <param name="Value">Its value; meaningful for values and blanks.</param>
/// <param name="Label">Its text made comparable; meaningful for texts.</param>
/// <param name="IsZeroWidth">True for a blank between two adjacent bars.</param>
/// <param name="IsBare">True where it stands alone on its line without a bar.</param>
/// <param name="BlankLinesBefore">Blank lines directly before its line.</param>
internal sealed record TableToken(
    TokenKind Kind,
    TextSpan Span,
    int Line,
    CellValue Value,
    LabelText Label,
    bool IsZeroWidth,
    bool IsBare,
    int BlankLinesBefore);

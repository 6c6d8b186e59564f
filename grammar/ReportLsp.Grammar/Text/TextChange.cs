namespace ReportLsp.Grammar.Text;

/// <summary>Replacement of a range of a text.</summary>
/// <param name="Span">The range that goes; empty for an insertion.</param>
/// <param name="NewText">The text that stands there afterwards.</param>
public readonly record struct TextChange(TextSpan Span, string NewText);

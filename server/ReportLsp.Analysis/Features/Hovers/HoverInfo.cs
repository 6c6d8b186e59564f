using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>What to say of a place.</summary>
/// <param name="Span">The place.</param>
/// <param name="Markdown">Markdown; whatever comes from the report is escaped.</param>
public sealed record HoverInfo(TextSpan Span, string Markdown);

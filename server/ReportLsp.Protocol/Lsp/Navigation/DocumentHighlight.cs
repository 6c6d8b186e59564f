namespace ReportLsp.Protocol.Lsp;

/// <summary>A place that belongs to another.</summary>
public sealed record DocumentHighlight(Range Range, DocumentHighlightKind? Kind = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>Text about a place, and the range it speaks of.</summary>
public sealed record Hover(MarkupContent Contents, Range? Range = null);

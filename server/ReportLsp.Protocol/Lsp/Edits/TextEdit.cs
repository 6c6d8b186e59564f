namespace ReportLsp.Protocol.Lsp;

/// <summary>Replaces a range; an empty range inserts.</summary>
public sealed record TextEdit(Range Range, string NewText);

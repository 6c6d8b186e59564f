namespace ReportLsp.Protocol.Lsp;

/// <summary>A stretch of a document; the end is exclusive.</summary>
public readonly record struct Range(Position Start, Position End);

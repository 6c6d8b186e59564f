namespace ReportLsp.Protocol.Lsp;

/// <summary>A stretch of a named document.</summary>
public sealed record Location(string Uri, Range Range);

namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether it was shown.</summary>
public sealed record ShowDocumentResult(bool Success);

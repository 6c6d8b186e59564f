namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether the client can show a document on request.</summary>
public sealed record ShowDocumentClientCapabilities(bool? Support = null);

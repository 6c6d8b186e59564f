namespace ReportLsp.Protocol.Lsp;

/// <summary>Names a document.</summary>
public sealed record TextDocumentIdentifier(string Uri);

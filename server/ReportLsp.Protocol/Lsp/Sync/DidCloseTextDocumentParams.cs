namespace ReportLsp.Protocol.Lsp;

/// <summary>A document was closed; from now on its text is what the file holds.</summary>
public sealed record DidCloseTextDocumentParams(TextDocumentIdentifier TextDocument);

namespace ReportLsp.Protocol.Lsp;

/// <summary>A document was saved.</summary>
public sealed record DidSaveTextDocumentParams(TextDocumentIdentifier TextDocument, string? Text = null);

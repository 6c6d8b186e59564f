namespace ReportLsp.Protocol.Lsp;

/// <summary>A document was opened; from now on its text is what the client says.</summary>
public sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);

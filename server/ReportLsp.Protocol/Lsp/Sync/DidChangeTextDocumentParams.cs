namespace ReportLsp.Protocol.Lsp;

/// <summary>A document has changed: the new version, and the edits, each made on the result of the one before.</summary>
public sealed record DidChangeTextDocumentParams(
    VersionedTextDocumentIdentifier TextDocument,
    IReadOnlyList<TextDocumentContentChangeEvent> ContentChanges);

namespace ReportLsp.Protocol.Lsp;

/// <summary>Edits of a document at a version, none of them overlapping, all of them in terms of the text before.</summary>
public sealed record TextDocumentEdit(
    OptionalVersionedTextDocumentIdentifier TextDocument,
    IReadOnlyList<TextEdit> Edits) : DocumentChange;

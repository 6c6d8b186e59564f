namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks for the outline of a document.</summary>
public sealed record DocumentSymbolParams(
    TextDocumentIdentifier TextDocument,
    IntegerOrString? WorkDoneToken = null,
    IntegerOrString? PartialResultToken = null);

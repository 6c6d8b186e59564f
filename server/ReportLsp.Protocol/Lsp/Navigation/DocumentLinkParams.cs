namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks for the links of a document.</summary>
public sealed record DocumentLinkParams(
    TextDocumentIdentifier TextDocument,
    IntegerOrString? WorkDoneToken = null,
    IntegerOrString? PartialResultToken = null);

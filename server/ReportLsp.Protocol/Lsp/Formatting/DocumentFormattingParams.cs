namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks to format a document.</summary>
public sealed record DocumentFormattingParams(
    TextDocumentIdentifier TextDocument,
    FormattingOptions Options,
    IntegerOrString? WorkDoneToken = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks to format a range.</summary>
public sealed record DocumentRangeFormattingParams(
    TextDocumentIdentifier TextDocument,
    Range Range,
    FormattingOptions Options,
    IntegerOrString? WorkDoneToken = null);

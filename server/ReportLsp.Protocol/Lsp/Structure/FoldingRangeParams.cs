namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks what can be folded.</summary>
public sealed record FoldingRangeParams(
    TextDocumentIdentifier TextDocument,
    IntegerOrString? WorkDoneToken = null,
    IntegerOrString? PartialResultToken = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks for the tokens of a range.</summary>
public sealed record SemanticTokensRangeParams(
    TextDocumentIdentifier TextDocument,
    Range Range,
    IntegerOrString? WorkDoneToken = null,
    IntegerOrString? PartialResultToken = null);

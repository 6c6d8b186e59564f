namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks for the tokens of a document.</summary>
public sealed record SemanticTokensParams(
    TextDocumentIdentifier TextDocument,
    IntegerOrString? WorkDoneToken = null,
    IntegerOrString? PartialResultToken = null);

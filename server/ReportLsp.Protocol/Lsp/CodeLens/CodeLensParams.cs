namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks for the lenses of a document.</summary>
public sealed record CodeLensParams(
    TextDocumentIdentifier TextDocument,
    IntegerOrString? WorkDoneToken = null,
    IntegerOrString? PartialResultToken = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks which places of the document belong to the one given.</summary>
public sealed record DocumentHighlightParams(
    TextDocumentIdentifier TextDocument,
    Position Position,
    IntegerOrString? WorkDoneToken = null,
    IntegerOrString? PartialResultToken = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks where the thing at a place is used.</summary>
public sealed record ReferenceParams(
    TextDocumentIdentifier TextDocument,
    Position Position,
    ReferenceContext Context,
    IntegerOrString? WorkDoneToken = null,
    IntegerOrString? PartialResultToken = null);

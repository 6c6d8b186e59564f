namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks what there is to say about a place.</summary>
public sealed record HoverParams(
    TextDocumentIdentifier TextDocument,
    Position Position,
    IntegerOrString? WorkDoneToken = null);

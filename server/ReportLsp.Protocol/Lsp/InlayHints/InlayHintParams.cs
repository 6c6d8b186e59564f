namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks for the hints in a range.</summary>
public sealed record InlayHintParams(
    TextDocumentIdentifier TextDocument,
    Range Range,
    IntegerOrString? WorkDoneToken = null);

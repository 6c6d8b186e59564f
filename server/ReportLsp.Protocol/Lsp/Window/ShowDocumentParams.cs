namespace ReportLsp.Protocol.Lsp;

/// <summary>The server asks to show a document or page.</summary>
public sealed record ShowDocumentParams(
    string Uri,
    bool? External = null,
    bool? TakeFocus = null,
    Range? Selection = null);

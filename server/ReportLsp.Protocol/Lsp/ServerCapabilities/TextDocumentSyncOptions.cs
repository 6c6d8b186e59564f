namespace ReportLsp.Protocol.Lsp;

/// <summary>Which changes of documents the server wants to hear of.</summary>
public sealed record TextDocumentSyncOptions(
    bool? OpenClose = null,
    TextDocumentSyncKind? Change = null,
    bool? WillSave = null,
    bool? WillSaveWaitUntil = null,
    SaveOptions? Save = null);

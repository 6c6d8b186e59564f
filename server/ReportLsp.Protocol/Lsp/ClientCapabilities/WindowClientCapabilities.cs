namespace ReportLsp.Protocol.Lsp;

/// <summary>Abilities of the client concerning its window.</summary>
public sealed record WindowClientCapabilities(
    bool? WorkDoneProgress = null,
    ShowDocumentClientCapabilities? ShowDocument = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>Which kinds of workspace edits the client applies.</summary>
public sealed record WorkspaceEditClientCapabilities(bool? DocumentChanges = null);

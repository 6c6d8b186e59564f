namespace ReportLsp.Protocol.Lsp;

/// <summary>What the server offers for the workspace.</summary>
public sealed record WorkspaceOptions(WorkspaceFoldersServerCapabilities? WorkspaceFolders = null);

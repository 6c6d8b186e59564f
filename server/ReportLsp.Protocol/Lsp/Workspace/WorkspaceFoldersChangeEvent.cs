namespace ReportLsp.Protocol.Lsp;

/// <summary>The folders that came and those that went.</summary>
public sealed record WorkspaceFoldersChangeEvent(
    IReadOnlyList<WorkspaceFolder> Added,
    IReadOnlyList<WorkspaceFolder> Removed);

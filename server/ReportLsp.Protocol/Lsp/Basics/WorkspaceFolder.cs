namespace ReportLsp.Protocol.Lsp;

/// <summary>A folder that is open in the client.</summary>
public sealed record WorkspaceFolder(string Uri, string Name);

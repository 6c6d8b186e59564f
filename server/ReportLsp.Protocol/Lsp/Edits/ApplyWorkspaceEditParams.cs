namespace ReportLsp.Protocol.Lsp;

/// <summary>The server asks the client to apply an edit.</summary>
public sealed record ApplyWorkspaceEditParams(WorkspaceEdit Edit, string? Label = null);

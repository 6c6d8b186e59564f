namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether the client can be asked to fetch code lenses again.</summary>
public sealed record CodeLensWorkspaceClientCapabilities(bool? RefreshSupport = null);

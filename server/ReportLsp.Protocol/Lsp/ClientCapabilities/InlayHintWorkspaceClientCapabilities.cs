namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether the client can be asked to fetch inlay hints again.</summary>
public sealed record InlayHintWorkspaceClientCapabilities(bool? RefreshSupport = null);

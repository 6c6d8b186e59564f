namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether the client can be asked to pull diagnostics again.</summary>
public sealed record DiagnosticWorkspaceClientCapabilities(bool? RefreshSupport = null);

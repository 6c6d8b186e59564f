namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether the client can be asked to fetch semantic tokens again.</summary>
public sealed record SemanticTokensWorkspaceClientCapabilities(bool? RefreshSupport = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether the client can be asked to fetch folding ranges again.</summary>
public sealed record FoldingRangeWorkspaceClientCapabilities(bool? RefreshSupport = null);

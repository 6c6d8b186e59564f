namespace ReportLsp.Protocol.Lsp;

/// <summary>Abilities of the client concerning the workspace.</summary>
public sealed record WorkspaceClientCapabilities(
    bool? ApplyEdit = null,
    WorkspaceEditClientCapabilities? WorkspaceEdit = null,
    DidChangeConfigurationClientCapabilities? DidChangeConfiguration = null,
    DidChangeWatchedFilesClientCapabilities? DidChangeWatchedFiles = null,
    bool? Configuration = null,
    SemanticTokensWorkspaceClientCapabilities? SemanticTokens = null,
    CodeLensWorkspaceClientCapabilities? CodeLens = null,
    InlayHintWorkspaceClientCapabilities? InlayHint = null,
    DiagnosticWorkspaceClientCapabilities? Diagnostics = null);

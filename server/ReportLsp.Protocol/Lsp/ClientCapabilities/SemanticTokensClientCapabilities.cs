namespace ReportLsp.Protocol.Lsp;

/// <summary>Which semantic tokens the client colours.</summary>
public sealed record SemanticTokensClientCapabilities(
    IReadOnlyList<string>? TokenTypes = null,
    IReadOnlyList<string>? TokenModifiers = null,
    bool? OverlappingTokenSupport = null,
    bool? MultilineTokenSupport = null,
    bool? AugmentsSyntaxTokens = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>Legend and forms of semantic tokens.</summary>
public sealed record SemanticTokensOptions(
    SemanticTokensLegend Legend,
    bool? WorkDoneProgress = null,
    bool? Range = null,
    bool? Full = null);

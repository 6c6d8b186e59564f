namespace ReportLsp.Protocol.Lsp;

/// <summary>Names of token types and modifiers; tokens refer to them by index.</summary>
public sealed record SemanticTokensLegend(IReadOnlyList<string> TokenTypes, IReadOnlyList<string> TokenModifiers);

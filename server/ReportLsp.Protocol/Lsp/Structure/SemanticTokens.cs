namespace ReportLsp.Protocol.Lsp;

/// <summary>Tokens, five numbers each: lines since the last, characters since the last on the same line, length, type, modifiers as bits.</summary>
public sealed record SemanticTokens(int[] Data, string? ResultId = null);

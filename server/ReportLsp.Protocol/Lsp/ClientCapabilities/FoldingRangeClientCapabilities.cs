namespace ReportLsp.Protocol.Lsp;

/// <summary>How the client folds: how many ranges, whole lines only or not.</summary>
public sealed record FoldingRangeClientCapabilities(int? RangeLimit = null, bool? LineFoldingOnly = null);

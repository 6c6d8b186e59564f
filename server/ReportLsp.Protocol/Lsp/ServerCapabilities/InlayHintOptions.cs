namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether an inlay hint may come without its details.</summary>
public sealed record InlayHintOptions(bool? WorkDoneProgress = null, bool? ResolveProvider = null);

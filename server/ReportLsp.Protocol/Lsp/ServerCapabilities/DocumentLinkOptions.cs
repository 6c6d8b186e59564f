namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether a document link may come without its target.</summary>
public sealed record DocumentLinkOptions(bool? WorkDoneProgress = null, bool? ResolveProvider = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether a code lens may come without its command.</summary>
public sealed record CodeLensOptions(bool? WorkDoneProgress = null, bool? ResolveProvider = null);

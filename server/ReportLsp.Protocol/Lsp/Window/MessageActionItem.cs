namespace ReportLsp.Protocol.Lsp;

/// <summary>An answer to a question; the client gives back the one chosen, or null.</summary>
public sealed record MessageActionItem(string Title);

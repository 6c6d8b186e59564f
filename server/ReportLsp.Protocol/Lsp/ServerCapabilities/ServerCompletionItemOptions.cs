namespace ReportLsp.Protocol.Lsp;

/// <summary>What the server can read in a completion item.</summary>
public sealed record ServerCompletionItemOptions(bool? LabelDetailsSupport = null);

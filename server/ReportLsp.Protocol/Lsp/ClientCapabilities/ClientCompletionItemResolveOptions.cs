namespace ReportLsp.Protocol.Lsp;

/// <summary>Which properties of a completion item may come late.</summary>
public sealed record ClientCompletionItemResolveOptions(IReadOnlyList<string>? Properties = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>Which properties of a code action may come late.</summary>
public sealed record ClientCodeActionResolveOptions(IReadOnlyList<string>? Properties = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>Which properties of an inlay hint may come late.</summary>
public sealed record ClientInlayHintResolveOptions(IReadOnlyList<string>? Properties = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>Formats of hover text in order of preference.</summary>
public sealed record HoverClientCapabilities(IReadOnlyList<string>? ContentFormat = null);

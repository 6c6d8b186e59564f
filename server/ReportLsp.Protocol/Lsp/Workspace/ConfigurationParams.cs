namespace ReportLsp.Protocol.Lsp;

/// <summary>The server asks for settings; the answer has one value for each item.</summary>
public sealed record ConfigurationParams(IReadOnlyList<ConfigurationItem> Items);

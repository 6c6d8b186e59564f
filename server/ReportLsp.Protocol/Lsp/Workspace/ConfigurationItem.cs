namespace ReportLsp.Protocol.Lsp;

/// <summary>A section of the settings, as they hold for a resource.</summary>
public sealed record ConfigurationItem(string? ScopeUri = null, string? Section = null);

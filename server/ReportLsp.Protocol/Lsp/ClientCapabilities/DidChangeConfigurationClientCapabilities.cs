namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether changes of the configuration can be subscribed to at run time.</summary>
public sealed record DidChangeConfigurationClientCapabilities(bool? DynamicRegistration = null);

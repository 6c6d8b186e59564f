namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether a definition may be answered with links.</summary>
public sealed record DefinitionClientCapabilities(bool? DynamicRegistration = null, bool? LinkSupport = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>What a pulled diagnostic may contain.</summary>
public sealed record DiagnosticClientCapabilities(bool? DynamicRegistration = null);

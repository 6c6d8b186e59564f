namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether watched files can be subscribed to at run time.</summary>
public sealed record DidChangeWatchedFilesClientCapabilities(bool? DynamicRegistration = null);

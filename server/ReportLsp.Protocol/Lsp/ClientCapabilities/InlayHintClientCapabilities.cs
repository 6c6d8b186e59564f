namespace ReportLsp.Protocol.Lsp;

/// <summary>How the client takes inlay hints.</summary>
public sealed record InlayHintClientCapabilities(
    bool? DynamicRegistration = null,
    ClientInlayHintResolveOptions? ResolveSupport = null);

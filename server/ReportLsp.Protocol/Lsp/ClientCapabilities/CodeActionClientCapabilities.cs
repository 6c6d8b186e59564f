namespace ReportLsp.Protocol.Lsp;

/// <summary>What a code action may contain.</summary>
public sealed record CodeActionClientCapabilities(
    bool? DataSupport = null,
    ClientCodeActionResolveOptions? ResolveSupport = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>What a code action may contain.</summary>
public sealed record CodeActionClientCapabilities(
    ClientCodeActionLiteralOptions? CodeActionLiteralSupport = null,
    bool? IsPreferredSupport = null,
    bool? DisabledSupport = null,
    bool? DataSupport = null,
    ClientCodeActionResolveOptions? ResolveSupport = null);

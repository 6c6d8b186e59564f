namespace ReportLsp.Protocol.Lsp;

/// <summary>Abilities to switch off; the spelling of the name on the wire is the protocol's.</summary>
public sealed record UnregistrationParams(IReadOnlyList<Unregistration> Unregisterations);

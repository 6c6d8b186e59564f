namespace ReportLsp.Protocol.Lsp;

/// <summary>Abilities the server asks the client to switch on.</summary>
public sealed record RegistrationParams(IReadOnlyList<Registration> Registrations);

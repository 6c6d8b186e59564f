namespace ReportLsp.Protocol.Lsp;

/// <summary>Which section the server wants to hear of.</summary>
public sealed record DidChangeConfigurationRegistrationOptions(string? Section = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>An ability to switch off, by the identifier it was switched on with.</summary>
public sealed record Unregistration(string Id, string Method);

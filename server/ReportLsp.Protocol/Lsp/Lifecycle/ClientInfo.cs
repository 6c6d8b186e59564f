namespace ReportLsp.Protocol.Lsp;

/// <summary>Name and version of the client.</summary>
public sealed record ClientInfo(string Name, string? Version = null);

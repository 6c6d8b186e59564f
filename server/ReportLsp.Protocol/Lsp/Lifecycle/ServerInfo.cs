namespace ReportLsp.Protocol.Lsp;

/// <summary>Name and version of the server.</summary>
public sealed record ServerInfo(string Name, string? Version = null);

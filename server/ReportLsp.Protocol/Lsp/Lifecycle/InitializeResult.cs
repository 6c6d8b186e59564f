namespace ReportLsp.Protocol.Lsp;

/// <summary>The answer to initialize: what the server can do and who it is.</summary>
public sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo? ServerInfo = null);

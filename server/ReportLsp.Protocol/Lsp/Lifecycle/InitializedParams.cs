namespace ReportLsp.Protocol.Lsp;

/// <summary>The client has taken note of the answer to initialize.</summary>
public sealed record InitializedParams();

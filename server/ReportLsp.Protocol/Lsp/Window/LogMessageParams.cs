namespace ReportLsp.Protocol.Lsp;

/// <summary>A line for the log.</summary>
public sealed record LogMessageParams(MessageType Type, string Message);

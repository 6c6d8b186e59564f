namespace ReportLsp.Protocol.Lsp;

/// <summary>A message for the user.</summary>
public sealed record ShowMessageParams(MessageType Type, string Message);

namespace ReportLsp.Protocol.Lsp;

/// <summary>Why an action cannot be done now.</summary>
public sealed record CodeActionDisabled(string Reason);

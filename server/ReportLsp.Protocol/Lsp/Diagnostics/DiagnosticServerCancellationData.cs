namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether a pull that the server gave up should be asked again.</summary>
public sealed record DiagnosticServerCancellationData(bool RetriggerRequest);

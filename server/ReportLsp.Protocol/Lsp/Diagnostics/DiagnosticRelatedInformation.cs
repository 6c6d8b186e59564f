namespace ReportLsp.Protocol.Lsp;

/// <summary>Another place that belongs to a finding, and why.</summary>
public sealed record DiagnosticRelatedInformation(Location Location, string Message);

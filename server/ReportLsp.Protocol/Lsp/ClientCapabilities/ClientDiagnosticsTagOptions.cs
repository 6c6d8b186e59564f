namespace ReportLsp.Protocol.Lsp;

/// <summary>Tags of diagnostics the client shows.</summary>
public sealed record ClientDiagnosticsTagOptions(IReadOnlyList<DiagnosticTag>? ValueSet = null);

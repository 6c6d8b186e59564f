namespace ReportLsp.Protocol.Lsp;

/// <summary>Findings by document.</summary>
public sealed record WorkspaceDiagnosticReport(IReadOnlyList<WorkspaceDocumentDiagnosticReport> Items);

namespace ReportLsp.Protocol.Lsp;

/// <summary>All findings of a document, and of others that depend on it.</summary>
public sealed record RelatedFullDocumentDiagnosticReport(
    IReadOnlyList<Diagnostic> Items,
    string? ResultId = null,
    IReadOnlyDictionary<string, DocumentDiagnosticReport>? RelatedDocuments = null) : DocumentDiagnosticReport;

namespace ReportLsp.Protocol.Lsp;

/// <summary>The findings of a document are those the client has.</summary>
public sealed record RelatedUnchangedDocumentDiagnosticReport(
    string ResultId,
    IReadOnlyDictionary<string, DocumentDiagnosticReport>? RelatedDocuments = null) : DocumentDiagnosticReport;

using System.Text.Json.Serialization;

namespace ReportLsp.Protocol.Lsp;

/// <summary>All findings of a document of the workspace; the version is null where it is not open.</summary>
public sealed record WorkspaceFullDocumentDiagnosticReport(
    IReadOnlyList<Diagnostic> Items,
    string Uri,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version,
    string? ResultId = null) : WorkspaceDocumentDiagnosticReport;

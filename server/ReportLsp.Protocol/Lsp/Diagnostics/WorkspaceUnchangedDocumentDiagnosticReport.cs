using System.Text.Json.Serialization;

namespace ReportLsp.Protocol.Lsp;

/// <summary>The findings of a document of the workspace are those the client has; the version is null where it is not open.</summary>
public sealed record WorkspaceUnchangedDocumentDiagnosticReport(
    string ResultId,
    string Uri,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version) : WorkspaceDocumentDiagnosticReport;

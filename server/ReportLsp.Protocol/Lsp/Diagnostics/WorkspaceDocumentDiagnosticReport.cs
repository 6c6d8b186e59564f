using System.Text.Json.Serialization;

namespace ReportLsp.Protocol.Lsp;

/// <summary>The findings of a document of the workspace: all of them, or word that nothing has changed. Always write it as this type.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(WorkspaceFullDocumentDiagnosticReport), "full")]
[JsonDerivedType(typeof(WorkspaceUnchangedDocumentDiagnosticReport), "unchanged")]
public abstract record WorkspaceDocumentDiagnosticReport;

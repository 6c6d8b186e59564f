using System.Text.Json.Serialization;

namespace ReportLsp.Protocol.Lsp;

/// <summary>The findings of a document: all of them, or word that nothing has changed. Always write it as this type, never as one of the two.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RelatedFullDocumentDiagnosticReport), "full")]
[JsonDerivedType(typeof(RelatedUnchangedDocumentDiagnosticReport), "unchanged")]
public abstract record DocumentDiagnosticReport;

using System.Text.Json.Serialization;

namespace ReportLsp.Protocol.Lsp;

/// <summary>Names a document at a version; the version is null for a document that is not open.</summary>
public sealed record OptionalVersionedTextDocumentIdentifier(
    string Uri,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

using System.Text.Json.Serialization;

namespace ReportLsp.Protocol.Lsp;

/// <summary>A stretch of a document; the end is exclusive.</summary>
[method: JsonConstructor]
public readonly record struct Range(Position Start, Position End);

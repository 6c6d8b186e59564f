using System.Text.Json.Serialization;

namespace ReportLsp.Protocol.Lsp;

/// <summary>A place in a document: zero-based line, and zero-based offset in the line in units of the negotiated encoding. Values come from the peer unchecked; they may be negative or beyond the end.</summary>
[method: JsonConstructor]
public readonly record struct Position(int Line, int Character);

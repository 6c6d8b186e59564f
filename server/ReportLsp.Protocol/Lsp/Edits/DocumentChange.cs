using System.Text.Json.Serialization;

namespace ReportLsp.Protocol.Lsp;

/// <summary>A step of a workspace edit: edits of a document, or a file that is created, renamed or deleted.</summary>
[JsonConverter(typeof(DocumentChangeConverter))]
public abstract record DocumentChange;

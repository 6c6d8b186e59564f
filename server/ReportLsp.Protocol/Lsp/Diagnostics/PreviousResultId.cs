namespace ReportLsp.Protocol.Lsp;

/// <summary>The result the client has of a document.</summary>
public sealed record PreviousResultId(string Uri, string Value);

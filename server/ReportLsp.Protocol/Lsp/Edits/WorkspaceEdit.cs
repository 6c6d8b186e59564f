namespace ReportLsp.Protocol.Lsp;

/// <summary>Edits of several documents; document changes carry versions and take precedence.</summary>
public sealed record WorkspaceEdit(
    IReadOnlyDictionary<string, IReadOnlyList<TextEdit>>? Changes = null,
    IReadOnlyList<DocumentChange>? DocumentChanges = null);

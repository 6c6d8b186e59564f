using System.Text.Json;

namespace ReportLsp.Protocol.Lsp;

/// <summary>Something that can be done: an edit, a command, or both, edit first.</summary>
public sealed record CodeAction(
    string Title,
    string? Kind = null,
    IReadOnlyList<Diagnostic>? Diagnostics = null,
    bool? IsPreferred = null,
    CodeActionDisabled? Disabled = null,
    WorkspaceEdit? Edit = null,
    Command? Command = null,
    JsonElement? Data = null,
    IReadOnlyList<CodeActionTag>? Tags = null);

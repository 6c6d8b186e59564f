using System.Text.Json;

namespace ReportLsp.Protocol.Lsp;

/// <summary>A suggestion.</summary>
public sealed record CompletionItem(
    string Label,
    CompletionItemLabelDetails? LabelDetails = null,
    CompletionItemKind? Kind = null,
    IReadOnlyList<CompletionItemTag>? Tags = null,
    string? Detail = null,
    MarkupContent? Documentation = null,
    bool? Preselect = null,
    string? SortText = null,
    string? FilterText = null,
    string? InsertText = null,
    InsertTextFormat? InsertTextFormat = null,
    InsertTextMode? InsertTextMode = null,
    TextEdit? TextEdit = null,
    string? TextEditText = null,
    IReadOnlyList<TextEdit>? AdditionalTextEdits = null,
    IReadOnlyList<string>? CommitCharacters = null,
    Command? Command = null,
    JsonElement? Data = null);

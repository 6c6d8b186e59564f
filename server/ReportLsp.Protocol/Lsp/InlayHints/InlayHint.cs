using System.Text.Json;

namespace ReportLsp.Protocol.Lsp;

/// <summary>Text shown between characters of a document.</summary>
public sealed record InlayHint(
    Position Position,
    string Label,
    InlayHintKind? Kind = null,
    IReadOnlyList<TextEdit>? TextEdits = null,
    MarkupContent? Tooltip = null,
    bool? PaddingLeft = null,
    bool? PaddingRight = null,
    JsonElement? Data = null);

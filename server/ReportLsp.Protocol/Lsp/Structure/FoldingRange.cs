namespace ReportLsp.Protocol.Lsp;

/// <summary>Lines that can be folded, zero-based, both included; its kind is one of <see cref="FoldingRangeKind"/> or free.</summary>
public sealed record FoldingRange(
    int StartLine,
    int EndLine,
    int? StartCharacter = null,
    int? EndCharacter = null,
    string? Kind = null,
    string? CollapsedText = null);

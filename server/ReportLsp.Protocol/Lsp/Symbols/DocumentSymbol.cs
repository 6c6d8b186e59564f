namespace ReportLsp.Protocol.Lsp;

/// <summary>A node of the outline; its selection range lies in its range.</summary>
public sealed record DocumentSymbol(
    string Name,
    SymbolKind Kind,
    Range Range,
    Range SelectionRange,
    string? Detail = null,
    IReadOnlyList<SymbolTag>? Tags = null,
    IReadOnlyList<DocumentSymbol>? Children = null);

using System.Text.Json;

namespace ReportLsp.Protocol.Lsp;

/// <summary>A thing found in some document.</summary>
public sealed record WorkspaceSymbol(
    string Name,
    SymbolKind Kind,
    Location Location,
    IReadOnlyList<SymbolTag>? Tags = null,
    string? ContainerName = null,
    JsonElement? Data = null);

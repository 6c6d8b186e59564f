using System.Text.Json;

namespace ReportLsp.Protocol.Lsp;

/// <summary>A range that leads somewhere.</summary>
public sealed record DocumentLink(Range Range, string? Target = null, string? Tooltip = null, JsonElement? Data = null);

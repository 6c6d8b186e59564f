using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportLsp.Protocol.Lsp;

/// <summary>A command the client offers or runs: title for people, identifier, arguments.</summary>
public sealed record Command(
    string Title,
    [property: JsonPropertyName("command")] string Identifier,
    string? Tooltip = null,
    IReadOnlyList<JsonElement>? Arguments = null);

using System.Text.Json;

namespace ReportLsp.Protocol.Lsp;

/// <summary>The configuration has changed; clients that are asked for it send null here, or nothing.</summary>
public sealed record DidChangeConfigurationParams(JsonElement? Settings = null);

using System.Text.Json;

namespace ReportLsp.Protocol.Lsp;

/// <summary>An ability to switch on, under an identifier the server chose.</summary>
public sealed record Registration(string Id, string Method, JsonElement? RegisterOptions = null);

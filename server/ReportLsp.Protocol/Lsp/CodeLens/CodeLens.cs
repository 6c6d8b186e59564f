using System.Text.Json;

namespace ReportLsp.Protocol.Lsp;

/// <summary>A command shown above a line.</summary>
public sealed record CodeLens(Range Range, Command? Command = null, JsonElement? Data = null);

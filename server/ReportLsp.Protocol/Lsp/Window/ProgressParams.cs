using System.Text.Json;

namespace ReportLsp.Protocol.Lsp;

/// <summary>A step of the work under a token; the value is one of the three progress records, or a partial result.</summary>
public sealed record ProgressParams(IntegerOrString Token, JsonElement Value);

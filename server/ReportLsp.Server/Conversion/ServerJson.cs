using System.Text.Json.Serialization;
using ReportLsp.Server.Handlers;

namespace ReportLsp.Server.Conversion;

/// <summary>How the records of our own requests are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(DocumentStatusParams))]
[JsonSerializable(typeof(DocumentStatus))]
[JsonSerializable(typeof(PreviewParams))]
[JsonSerializable(typeof(PreviewResult))]
[JsonSerializable(typeof(ExportParams))]
[JsonSerializable(typeof(ExportResult))]
[JsonSerializable(typeof(NewReportParams))]
[JsonSerializable(typeof(NewReportResult))]
[JsonSerializable(typeof(RulePageParams))]
[JsonSerializable(typeof(RulePageResult))]
[JsonSerializable(typeof(IReadOnlyList<FormatEntry>))]
internal sealed partial class ServerJson : JsonSerializerContext;

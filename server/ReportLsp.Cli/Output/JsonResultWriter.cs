using System.Text.Json;

namespace ReportLsp.Cli.Output;

/// <summary>One JSON document for the run; files are written as they come.</summary>
public sealed class JsonResultWriter(Stream stream, OutputContext context) : ResultWriter(stream, context)
{
    private readonly Utf8JsonWriter _json = new(stream, FileJson.Options(indented: true));

    /// <inheritdoc />
    public override void Begin()
    {
        _json.WriteStartObject();
        _json.WriteNumber("version"u8, 1);
        _json.WriteString("tool"u8, ToolInfo.Name);
        _json.WriteString("toolVersion"u8, ToolInfo.Version);
        _json.WriteStartArray("files"u8);
    }

    /// <inheritdoc />
    public override void Write(FileResult file)
    {
        FileJson.Write(_json, file);
        _json.Flush();
    }

    /// <inheritdoc />
    public override void End(RunSummary summary)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("summary"u8);
        _json.WriteNumber("files"u8, summary.Files);
        _json.WriteNumber("errors"u8, summary.Errors);
        _json.WriteNumber("warnings"u8, summary.Warnings);
        _json.WriteNumber("information"u8, summary.Information);
        _json.WriteNumber("hints"u8, summary.Hints);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        Stream.Write("\n"u8);
    }
}

using System.Text.Json;

namespace ReportLsp.Cli.Output;

/// <summary>One file object of the JSON contract a line.</summary>
public sealed class NdjsonResultWriter(Stream stream, OutputContext context) : ResultWriter(stream, context)
{
    private readonly Utf8JsonWriter _json = new(stream, FileJson.Options(indented: false));

    /// <inheritdoc />
    public override void Write(FileResult file)
    {
        FileJson.Write(_json, file);
        _json.Flush();
        _json.Reset();
        Stream.Write("\n"u8);
    }

    /// <inheritdoc />
    public override void End(RunSummary summary)
    {
    }
}

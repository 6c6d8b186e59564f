using System.Text.Json;
using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Analysis.Engine;

/// <summary>Findings that are known and not reported again. Immutable.</summary>
public sealed class Baseline
{
    /// <summary>Version of the file; another is not read.</summary>
    public const int Version = 1;

    private readonly HashSet<BaselineEntry> _known;

    /// <summary>Makes a baseline of entries.</summary>
    public Baseline(IEnumerable<BaselineEntry> entries)
    {
        _known = [.. entries];
        Entries = [.. _known.Order()];
    }

    /// <summary>The entries in a fixed order.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; }

    /// <summary>The findings of a file that are not known. RPT0001 is never known.</summary>
    /// <param name="path">Path relative to the working directory, with <c>/</c>.</param>
    /// <param name="diagnostics">Findings in order of the text.</param>
    public IReadOnlyList<Diagnostic> Filter(string path, IReadOnlyList<Diagnostic> diagnostics)
    {
        var result = new List<Diagnostic>(diagnostics.Count);
        foreach (var (diagnostic, entry) in diagnostics.Zip(BaselineEntry.Of(path, diagnostics)))
        {
            if (diagnostic.Descriptor == EngineDescriptors.RuleCrashed || !_known.Contains(entry))
                result.Add(diagnostic);
        }

        return result;
    }

    /// <summary>Writes the file: versioned, one entry a line, the same bytes for the same entries.</summary>
    public void Write(Stream stream)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("tool", "reportlsp");
            json.WriteNumber("version", Version);
            json.WriteStartArray("findings");
            foreach (var entry in Entries)
            {
                json.WriteStartObject();
                json.WriteString("path", entry.Path);
                json.WriteString("rule", entry.Rule);
                json.WriteString("scope", entry.Scope);
                json.WriteString("operands", entry.Operands);
                json.WriteNumber("ordinal", entry.Ordinal);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    /// <summary>Reads a file that <see cref="Write"/> wrote.</summary>
    /// <param name="json">Its bytes, UTF-8.</param>
    /// <exception cref="FormatException">It is no JSON, of another version, or lacks a field; the message is for people.</exception>
    public static Baseline Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
            var root = document.RootElement;
            if (!root.TryGetProperty("version", out var version) || !version.TryGetInt32(out var number) || number != Version)
                throw new FormatException($"it has no version {Version}");
            return new Baseline(root.GetProperty("findings").EnumerateArray().Select(ReadEntry).ToList());
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new FormatException("not a baseline: " + error.Message, error);
        }
    }

    private static BaselineEntry ReadEntry(JsonElement entry) => new(
        Text(entry, "path"),
        Text(entry, "rule"),
        Text(entry, "scope"),
        Text(entry, "operands"),
        entry.GetProperty("ordinal").GetInt32());

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString() ?? "";
}

using System.Text.Json;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Cli.Output;

/// <summary>SARIF 2.1.0: one run with the whole catalogue, so that rule indices do not depend on what was found.</summary>
public sealed class SarifResultWriter : ResultWriter
{
    private const string RootId = "SRCROOT";

    private readonly Utf8JsonWriter _json;
    private readonly SarifUri _uri;
    private readonly Dictionary<string, int> _ruleIndex = new(StringComparer.Ordinal);

    /// <summary>Makes a writer.</summary>
    public SarifResultWriter(Stream stream, OutputContext context) : base(stream, context)
    {
        _json = new Utf8JsonWriter(stream, FileJson.Options(indented: true));
        _uri = new SarifUri(context.WorkingDirectory);
        foreach (var descriptor in context.Rules.Descriptors)
            _ruleIndex.Add(descriptor.Id, _ruleIndex.Count);
    }

    /// <inheritdoc />
    public override void Begin()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema"u8, "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version"u8, "2.1.0");
        _json.WriteStartArray("runs"u8);
        _json.WriteStartObject();
        SarifDriver.Write(_json, Context.Rules, Context.Language ?? Language.Chinese);
        _json.WriteString("columnKind"u8, "utf16CodeUnits");
        _json.WriteStartObject("originalUriBaseIds"u8);
        _json.WriteStartObject(RootId);
        _json.WriteString("uri"u8, _uri.Root);
        WriteMessage("description"u8, "The working directory of the run.");
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteStartArray("results"u8);
    }

    /// <inheritdoc />
    public override void Write(FileResult file)
    {
        // The key of a finding in a baseline is what moved lines keep and a changed figure changes.
        var findings = file.Diagnostics.Concat(file.Suppressed.Select(s => s.Diagnostic)).ToList();
        var keys = BaselineEntry.Of(file.Path, findings).ToList();
        for (var i = 0; i < findings.Count; i++)
        {
            var suppression = i < file.Diagnostics.Count ? null : file.Suppressed[i - file.Diagnostics.Count].Suppression;
            WriteResult(file, findings[i], suppression, keys[i]);
        }

        _json.Flush();
    }

    /// <inheritdoc />
    public override void End(RunSummary summary)
    {
        _json.WriteEndArray();
        _json.WriteStartArray("invocations"u8);
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful"u8, !summary.HasCrash);
        _json.WriteStartObject("workingDirectory"u8);
        _json.WriteString("uri"u8, _uri.Root);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        Stream.Write("\n"u8);
    }

    private void WriteResult(FileResult file, Diagnostic diagnostic, Suppression? suppression, BaselineEntry key)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId"u8, diagnostic.Descriptor.Id);
        if (_ruleIndex.TryGetValue(diagnostic.Descriptor.Id, out var index))
            _json.WriteNumber("ruleIndex"u8, index);
        _json.WriteString("level"u8, SarifDriver.LevelOf(diagnostic.Severity));
        WriteMessage("message"u8, diagnostic.Message.For(file.Language));
        _json.WriteStartArray("locations"u8);
        WriteLocation(file.Path, LineRange.Of(file.Text, diagnostic.Span), null, null);
        _json.WriteEndArray();
        if (diagnostic.Related.Count > 0)
        {
            _json.WriteStartArray("relatedLocations"u8);
            for (var i = 0; i < diagnostic.Related.Count; i++)
            {
                var related = diagnostic.Related[i];
                var range = related.Path is null ? LineRange.Of(file.Text, related.Span) : related.Range;
                WriteLocation(related.Path ?? file.Path, range, i + 1, related.Message.For(file.Language));
            }

            _json.WriteEndArray();
        }

        _json.WriteStartObject("partialFingerprints"u8);
        _json.WriteString("reportlspFinding/v1"u8, FingerprintOf(key));
        _json.WriteEndObject();
        WriteFixes(file, diagnostic);
        if (suppression is not null)
        {
            _json.WriteStartArray("suppressions"u8);
            _json.WriteStartObject();
            _json.WriteString("kind"u8, "inSource");
            _json.WriteString("justification"u8, suppression.Reason);
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteFixes(FileResult file, Diagnostic diagnostic)
    {
        // One without changes turned out not to be possible, and none at all must be no array.
        var fixes = diagnostic.Fixes.Where(static f => f.Changes.Count > 0).ToList();
        if (fixes.Count == 0)
            return;
        _json.WriteStartArray("fixes"u8);
        foreach (var fix in fixes)
        {
            _json.WriteStartObject();
            WriteMessage("description"u8, fix.Title.For(file.Language));
            _json.WriteStartArray("artifactChanges"u8);
            _json.WriteStartObject();
            WriteArtifact(file.Path);
            _json.WriteStartArray("replacements"u8);
            foreach (var change in fix.Changes)
            {
                _json.WriteStartObject();
                WriteRegion("deletedRegion"u8, LineRange.Of(file.Text, change.Span));
                _json.WriteStartObject("insertedContent"u8);
                _json.WriteString("text"u8, change.NewText);
                _json.WriteEndObject();
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
            _json.WriteEndObject();
            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteLocation(string path, LineRange? range, int? id, string? message)
    {
        _json.WriteStartObject();
        if (id is { } number)
            _json.WriteNumber("id"u8, number);
        _json.WriteStartObject("physicalLocation"u8);
        WriteArtifact(path);
        if (range is { } known)
            WriteRegion("region"u8, known);
        _json.WriteEndObject();
        if (message is not null)
            WriteMessage("message"u8, message);
        _json.WriteEndObject();
    }

    private void WriteArtifact(string path)
    {
        _json.WriteStartObject("artifactLocation"u8);
        var uri = _uri.Of(path, out var isRelative);
        _json.WriteString("uri"u8, uri);
        if (isRelative)
            _json.WriteString("uriBaseId"u8, RootId);
        _json.WriteEndObject();
    }

    private void WriteRegion(ReadOnlySpan<byte> name, LineRange range)
    {
        _json.WriteStartObject(name);
        _json.WriteNumber("startLine"u8, range.Start.Line + 1);
        _json.WriteNumber("startColumn"u8, range.Start.Character + 1);
        _json.WriteNumber("endLine"u8, range.End.Line + 1);
        _json.WriteNumber("endColumn"u8, range.End.Character + 1);
        _json.WriteEndObject();
    }

    private void WriteMessage(ReadOnlySpan<byte> name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text"u8, text);
        _json.WriteEndObject();
    }

    private static string FingerprintOf(BaselineEntry key) =>
        $"{new Fingerprint().Add(key.Path).Add(key.Rule).Add(key.Scope).Add(key.Operands)}:{key.Ordinal + 1}";
}

using System.Text.Encodings.Web;
using System.Text.Json;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Cli.Output;

/// <summary>
/// Writes the file object of the JSON contract. The keys of a file are always there (null where nothing is known); those of a finding
/// that say which cell and which figures (<c>table row columnKey actual expected</c>) only where they apply.
/// </summary>
public static class FileJson
{
    /// <summary>Chinese stays readable; quotes, backslashes and control characters are escaped.</summary>
    public static JsonWriterOptions Options(bool indented) => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = indented,
        NewLine = "\n",
        SkipValidation = true,
    };

    /// <summary>Writes one file.</summary>
    public static void Write(Utf8JsonWriter json, FileResult file)
    {
        var report = file.Report;
        json.WriteStartObject();
        json.WriteString("path"u8, file.Path);
        json.WriteString("format"u8, report?.Format);
        if (report?.Year is { } year)
            json.WriteNumber("year"u8, year);
        else
            json.WriteNull("year"u8);
        json.WriteString("agency"u8, report?.Agency);
        WriteForms(json, report);
        WriteChecks(json, report);
        json.WriteStartArray("diagnostics"u8);
        foreach (var diagnostic in file.Diagnostics)
            Write(json, diagnostic, file);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The name of a table form in outputs.</summary>
    public static string NameOf(TableForm form) => form switch
    {
        TableForm.Pipe => "pipe",
        TableForm.Row => "row",
        TableForm.CellBar => "cell-bar",
        TableForm.BarLine => "bar-line",
        TableForm.Cell => "cell",
        _ => "tab",
    };

    private static void WriteForms(Utf8JsonWriter json, ReportOutline? report)
    {
        json.WriteStartArray("tableForm"u8);
        foreach (var form in report?.Forms ?? [])
            json.WriteStringValue(NameOf(form));
        json.WriteEndArray();
    }

    private static void WriteChecks(Utf8JsonWriter json, ReportOutline? report)
    {
        var (held, failed, unknown) = (report?.Held ?? 0, report?.Failed ?? 0, report?.Unknown ?? 0);
        json.WriteStartObject("checks"u8);
        json.WriteNumber("equations"u8, held + failed + unknown);
        json.WriteNumber("held"u8, held);
        json.WriteNumber("failed"u8, failed);
        json.WriteNumber("unknown"u8, unknown);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic, FileResult file)
    {
        json.WriteStartObject();
        json.WriteString("rule"u8, diagnostic.Descriptor.Id);
        json.WriteString("name"u8, diagnostic.Descriptor.Name);
        json.WriteString("severity"u8, SeverityNames.Of(diagnostic.Severity));
        json.WriteString("message"u8, diagnostic.Message.For(file.Language));
        WriteRange(json, file.Text, diagnostic.Span);
        var scope = diagnostic.Scope;
        WriteKnown(json, "table", scope.Table);
        WriteKnown(json, "row", scope.Row);
        WriteKnown(json, "columnKey", scope.Column);
        WriteKnown(json, "actual", scope.Actual);
        WriteKnown(json, "expected", scope.Expected);
        json.WriteStartArray("related"u8);
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteString("message"u8, related.Message.For(file.Language));
            if (related.Path is { } other)
            {
                json.WriteString("path"u8, other);
                if (related.Range is { } range)
                    WriteRange(json, range);
            }
            else
            {
                WriteRange(json, file.Text, related.Span);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("fixes"u8);
        foreach (var fix in diagnostic.Fixes)
        {
            // One without changes turned out not to be possible.
            if (fix.Changes.Count > 0)
                Write(json, fix, file);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CodeFix fix, FileResult file)
    {
        json.WriteStartObject();
        json.WriteString("title"u8, fix.Title.For(file.Language));
        json.WriteBoolean("safe"u8, fix.IsSafe);
        json.WriteBoolean("preferred"u8, fix.IsPreferred);
        json.WriteStartArray("edits"u8);
        foreach (var change in fix.Changes)
        {
            json.WriteStartObject();
            WriteRange(json, file.Text, change.Span);
            json.WriteString("text"u8, change.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, SourceText text, TextSpan span) => WriteRange(json, LineRange.Of(text, span));

    private static void WriteRange(Utf8JsonWriter json, LineRange range)
    {
        json.WriteNumber("line"u8, range.Start.Line + 1);
        json.WriteNumber("column"u8, range.Start.Character + 1);
        json.WriteNumber("endLine"u8, range.End.Line + 1);
        json.WriteNumber("endColumn"u8, range.End.Character + 1);
    }

    private static void WriteKnown(Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null)
            json.WriteString(key, value);
    }
}

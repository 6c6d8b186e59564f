using System.Text.Encodings.Web;
using System.Text.Json;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
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
        json.WriteString("format"u8, report?.Format?.Id);
        if (report?.Year is { } year)
            json.WriteNumber("year"u8, year.Value);
        else
            json.WriteNull("year"u8);
        json.WriteString("agency"u8, report?.Agency?.Value);
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

    private static void WriteForms(Utf8JsonWriter json, Report? report)
    {
        var written = 0;
        json.WriteStartArray("tableForm"u8);
        foreach (var table in report?.Tables ?? [])
        {
            var bit = 1 << (int)table.Form;
            if ((written & bit) == 0)
                json.WriteStringValue(NameOf(table.Form));
            written |= bit;
        }

        json.WriteEndArray();
    }

    private static void WriteChecks(Utf8JsonWriter json, Report? report)
    {
        int held = 0, failed = 0, unknown = 0;
        foreach (var table in report?.Tables ?? [])
        {
            foreach (var relation in table.Relations)
            {
                if (relation.Definition.Operator != RelationOperator.Equal)
                    continue;
                if (relation.Outcome == RelationOutcome.Held)
                    held++;
                else if (relation.Outcome == RelationOutcome.Failed)
                    failed++;
                else
                    unknown++;
            }
        }

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
                json.WriteString("path"u8, other);
            else
                WriteRange(json, file.Text, related.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("fixes"u8);
        foreach (var fix in diagnostic.Fixes)
            Write(json, fix, file);
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

    private static void WriteRange(Utf8JsonWriter json, SourceText text, TextSpan span)
    {
        var start = text.GetPosition(span.Start);
        var end = text.GetPosition(span.End);
        json.WriteNumber("line"u8, start.Line + 1);
        json.WriteNumber("column"u8, start.Character + 1);
        json.WriteNumber("endLine"u8, end.Line + 1);
        json.WriteNumber("endColumn"u8, end.Character + 1);
    }

    private static void WriteKnown(Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null)
            json.WriteString(key, value);
    }
}

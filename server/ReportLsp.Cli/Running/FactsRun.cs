using System.Globalization;
using System.Text.Json;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model;
using ReportLsp.Cli.Discovery;
using ReportLsp.Cli.Output;

namespace ReportLsp.Cli.Running;

/// <summary>Prints every cell that was found and bound, then every quantity stated in prose: one row or one JSON object each.</summary>
public sealed class FactsRun(CliHost host, RunSettings settings, RunInput input, int jobs)
{
    private int _files;
    private int _code;

    /// <summary>Prints comma-separated values.</summary>
    public int WriteCsv()
    {
        var csv = new CsvText(
            host.Output, "file", "agency", "year", "format", "table", "row", "columnKey", "value", "text", "line", "column", "comparedWith", "kind");
        return Run((path, report, fact) =>
        {
            var place = report.Text.GetPosition(fact.Span.Start);
            csv.WriteRow(
                path,
                report.Agency?.Value,
                report.Year?.Value.ToString(CultureInfo.InvariantCulture),
                fact.Format,
                fact.Table,
                fact.Row,
                fact.Column,
                fact.Value,
                report.Text.ToString(fact.Span),
                (place.Line + 1).ToString(CultureInfo.InvariantCulture),
                (place.Character + 1).ToString(CultureInfo.InvariantCulture),
                fact.ComparedWith,
                fact.Kind);
        }, csv.Flush);
    }

    /// <summary>Prints a JSON object a line.</summary>
    public int WriteNdjson()
    {
        using var json = new Utf8JsonWriter(host.Output, FileJson.Options(indented: false));
        return Run((path, report, fact) =>
        {
            var place = report.Text.GetPosition(fact.Span.Start);
            json.WriteStartObject();
            json.WriteString("file"u8, path);
            json.WriteString("agency"u8, report.Agency?.Value);
            if (report.Year is { } year)
                json.WriteNumber("year"u8, year.Value);
            else
                json.WriteNull("year"u8);
            json.WriteString("format"u8, fact.Format);
            json.WriteString("table"u8, fact.Table);
            json.WriteString("row"u8, fact.Row);
            json.WriteString("columnKey"u8, fact.Column);
            json.WriteString("value"u8, fact.Value);
            json.WriteString("text"u8, report.Text.ToString(fact.Span));
            json.WriteNumber("line"u8, place.Line + 1);
            json.WriteNumber("column"u8, place.Character + 1);
            json.WriteString("comparedWith"u8, fact.ComparedWith);
            json.WriteString("kind"u8, fact.Kind);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            host.Output.Write("\n"u8);
        }, static () => { });
    }

    private int Run(Action<string, Report, StatedFact> write, Action flush)
    {
        var opener = new FileOpener(settings);
        if (input.FromStandardInput is { } loaded)
            Take(opener.Open(new DiscoveredFile(host.FullPath(input.StandardInputPath), input.StandardInputPath, IsNamed: true), loaded), write);
        new OrderedRun<OpenedFile>(index => Bind(opener.Open(input.Files[index])), file => Take(file, write)).Run(input.Files.Count, jobs);
        flush();
        if (_files == 0)
            throw new UsageException("没有可读的报告", "there is no report to read");
        return settings.ConfigurationResults().Any(r => r.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)) ? ExitCode.Usage : _code;
    }

    /// <summary>Has the binding done by the worker.</summary>
    private OpenedFile Bind(OpenedFile file)
    {
        host.Cancellation.ThrowIfCancellationRequested();
        _ = file.Document?.Model.Prose;
        return file;
    }

    private void Take(OpenedFile file, Action<string, Report, StatedFact> write)
    {
        if (file.IsSkipped)
            return;
        _files++;
        foreach (var diagnostic in file.Unreadable?.Diagnostics ?? [])
        {
            host.Say(file.Unreadable!.Path, diagnostic.Message);
            _code = ExitCode.Findings;
        }

        if (file.Document is not { } document)
            return;
        foreach (var fact in StatedFact.Of(document.Model))
            write(document.Path, document.Model, fact);
    }
}

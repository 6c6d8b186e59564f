using System.Globalization;

namespace ReportLsp.Cli.Output;

/// <summary>One finding a row, for spreadsheets.</summary>
public sealed class CsvResultWriter(Stream stream, OutputContext context) : ResultWriter(stream, context)
{
    private readonly CsvText _csv = new(
        stream, "path", "line", "column", "endLine", "endColumn", "severity", "rule", "name", "table", "row", "columnKey", "actual", "expected", "message", "fix");

    /// <inheritdoc />
    public override void Write(FileResult file)
    {
        foreach (var diagnostic in file.Diagnostics)
        {
            var (line, column) = Place(file.Text, diagnostic.Span.Start);
            var (endLine, endColumn) = Place(file.Text, diagnostic.Span.End);
            var scope = diagnostic.Scope;
            _csv.WriteRow(
                file.Path,
                Number(line),
                Number(column),
                Number(endLine),
                Number(endColumn),
                SeverityNames.Of(diagnostic.Severity),
                diagnostic.Descriptor.Id,
                diagnostic.Descriptor.Name,
                scope.Table,
                scope.Row,
                scope.Column,
                scope.Actual,
                scope.Expected,
                diagnostic.Message.For(file.Language),
                diagnostic.Fixes.Count > 0 ? diagnostic.Fixes[0].Title.For(file.Language) : null);
        }

        _csv.Flush();
    }

    /// <inheritdoc />
    public override void End(RunSummary summary) => _csv.Flush();

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

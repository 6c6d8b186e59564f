using System.Globalization;
using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Cli.Output;

/// <summary>Workflow commands of GitHub Actions, which show findings beside the lines of a pull request.</summary>
public sealed class GitHubResultWriter(Stream stream, OutputContext context) : ResultWriter(stream, context)
{
    private readonly StreamWriter _out = CliHost.OpenText(stream);

    /// <inheritdoc />
    public override void Write(FileResult file)
    {
        foreach (var diagnostic in file.Diagnostics)
        {
            var (line, column) = Place(file.Text, diagnostic.Span.Start);
            var (endLine, endColumn) = Place(file.Text, diagnostic.Span.End);
            _out.Write("::" + CommandOf(diagnostic.Severity));
            _out.Write(" file=" + EscapeProperty(file.Path));
            _out.Write(string.Create(CultureInfo.InvariantCulture, $",line={line},endLine={endLine}"));

            // Columns count only where a finding stays in one line.
            if (line == endLine)
                _out.Write(string.Create(CultureInfo.InvariantCulture, $",col={column},endColumn={endColumn}"));
            _out.Write(",title=" + EscapeProperty($"{diagnostic.Descriptor.Id} {diagnostic.Descriptor.Name}"));
            _out.WriteLine("::" + EscapeData(diagnostic.Message.For(file.Language)));
        }

        _out.Flush();
    }

    /// <inheritdoc />
    public override void End(RunSummary summary) => _out.Flush();

    /// <summary>Escapes the message of a workflow command.</summary>
    public static string EscapeData(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    /// <summary>Escapes a property of a workflow command.</summary>
    public static string EscapeProperty(string text) => EscapeData(text).Replace(":", "%3A").Replace(",", "%2C");

    private static string CommandOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "notice",
    };
}

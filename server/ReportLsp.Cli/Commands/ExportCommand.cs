using System.CommandLine;
using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Workspaces;
using ReportLsp.Cli.Discovery;
using ReportLsp.Cli.Running;
using ReportLsp.Documents.Html;

namespace ReportLsp.Cli.Commands;

/// <summary><c>export</c>: a report as it is published.</summary>
internal static class ExportCommand
{
    private const string Examples = """
        reportlsp export 2024.report --to html -o 2024.html
        reportlsp export 2024.report --to html > 2024.html
        reportlsp export - --to html --stdin-path 2024.report < 2024.report
        """;

    private static readonly MessageTemplate WithFindings = new(
        "{file} 尚有 {errors} 处错误、{warnings} 处警告，已按原样导出；详见 reportlsp check {file}",
        "{file} has {errors} {errors|error|errors} and {warnings} {warnings|warning|warnings}, exported as it stands; see reportlsp check {file}");

    /// <summary>Makes the command.</summary>
    public static CliCommand Create(CliHost host)
    {
        var path = new Argument<string>("FILE") { Description = "A report, or - for standard input." };
        var to = new Option<string>("--to") { HelpName = "KIND", Description = "Kind of document: html, one page with everything in it, set for A4.", Required = true };
        var output = new Option<string?>("--output", "-o") { HelpName = "FILE", Description = "Write to a file, replacing it; default: standard output." };
        var stdinPath = new Option<string?>("--stdin-path") { HelpName = "NAME", Description = "Path that stands for standard input and decides on formats and configuration." };
        var command = new CliCommand("export", "Write a report as it is published: headings in official styles, tables with merged cells.", Examples);
        command.Arguments.Add(path);
        foreach (var option in new Option[] { to, output, stdinPath })
            command.Options.Add(option);
        command.Run = result =>
        {
            CheckKind(result.GetValue(to)!);
            return Export(host, result.GetValue(path)!, result.GetValue(stdinPath), result.GetValue(output));
        };
        return command;
    }

    private static void CheckKind(string kind)
    {
        if (kind == "html")
            return;
        throw kind == "docx"
            ? new UsageException("还不能导出 docx，请用 --to html", "export to docx is not yet available; use --to html")
            : new UsageException($"--to 应为 html，不是“{kind}”", $"--to takes html, not '{kind}'");
    }

    private static int Export(CliHost host, string given, string? stdinPath, string? output)
    {
        var settings = new RunSettings(host) { Today = host.Today() };
        var isStandardInput = given == "-";
        var name = isStandardInput ? stdinPath ?? RunInput.StandardInputName : given;
        var full = host.FullPath(name);
        if (!isStandardInput && output is not null && RealPath.IsSame(host.FullPath(output), full))
            throw new UsageException($"--output 不能是报告本身：{output}", $"--output names the report itself: {output}");
        var file = new DiscoveredFile(full, host.DisplayPath(full), IsNamed: true);
        var opener = new FileOpener(settings);
        var opened = isStandardInput ? opener.Open(file, host.LoadInput()) : opener.Open(file, FileLoader.Load(full));
        if (opened.Document is not { } document)
        {
            host.Say(given, opened.Failure!);
            return ExitCode.Findings;
        }

        OutputFile.Write(host, output, HtmlExport.Render(document.Model));
        return Math.Max(SayFindings(host, given, document), SayConfiguration(host, settings));
    }

    /// <summary>Says that a report was exported with its faults in it; a crashed rule or binder is an error of the program.</summary>
    private static int SayFindings(CliHost host, string given, Document document)
    {
        var findings = document.GetDiagnostics(host.Cancellation);
        var errors = findings.Count(d => d.Severity == DiagnosticSeverity.Error);
        var warnings = findings.Count(d => d.Severity == DiagnosticSeverity.Warning);
        if (errors + warnings > 0)
        {
            host.Say(new LocalizedText(WithFindings, new MessageArguments(("file", given), ("errors", errors), ("warnings", warnings))));
        }

        return findings.Any(d => d.Descriptor == EngineDescriptors.RuleCrashed) ? ExitCode.Internal : ExitCode.Clean;
    }

    private static int SayConfiguration(CliHost host, RunSettings settings)
    {
        var code = ExitCode.Clean;
        foreach (var result in settings.ConfigurationResults())
        {
            foreach (var finding in result.Diagnostics)
            {
                host.Say(result.Path, finding.Message);
                code = ExitCode.Usage;
            }
        }

        return code;
    }
}

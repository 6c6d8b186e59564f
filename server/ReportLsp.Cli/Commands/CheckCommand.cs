using System.CommandLine;
using ReportLsp.Cli.Output;
using ReportLsp.Cli.Running;

namespace ReportLsp.Cli.Commands;

/// <summary><c>check</c>: findings of reports.</summary>
internal static class CheckCommand
{
    private const string Examples = """
        reportlsp check report.txt                            one report
        reportlsp check reports/                              every report below a folder
        reportlsp check 'reports/**/2023*.txt' --lang en      a pattern, messages in English
        reportlsp check . --format sarif=out.sarif --format text
        reportlsp check . --write-baseline known.json         accept what is there now …
        reportlsp check . --baseline known.json               … and see only what is new
        reportlsp check reports/ --cache                      again, only what changed
        git ls-files '*.txt' | reportlsp check --files-from -
        reportlsp check - --stdin-path 2023.txt < 2023.txt    standard input
        """;

    /// <summary>Makes the command.</summary>
    public static CliCommand Create(CliHost host)
    {
        var inputs = new InputOptions();
        var formats = new Option<string[]>("--format") { HelpName = "FORMAT[=FILE]", Description = "text (default), json, ndjson, sarif, junit, github, csv; repeat for several, each with its file." };
        var output = new Option<string?>("--output", "-o") { HelpName = "FILE", Description = "Write the results to a file instead of standard output." };
        var failOn = new Option<string>("--fail-on") { HelpName = "SEVERITY", Description = "Exit with 1 from this severity on: error (default), warning, information, never.", DefaultValueFactory = static _ => "error" };
        var baseline = new Option<string?>("--baseline") { HelpName = "FILE", Description = "Leave out the findings listed in a baseline." };
        var writeBaseline = new Option<string?>("--write-baseline") { HelpName = "FILE", Description = "Write all findings to a baseline." };
        var noCross = new Option<bool>("--no-cross") { Description = "Do not compare the reports with each other." };
        var cache = new Option<bool>("--cache") { Description = "Take the results of unchanged files from earlier runs (kept in the user's cache folder)." };
        var noProgress = new Option<bool>("--no-progress") { Description = "No progress bar." };
        var verbose = new Option<bool>("--verbose") { Description = "Tell on standard error what is done." };
        var color = new Option<string>("--color") { HelpName = "WHEN", Description = "auto (default), always, never.", DefaultValueFactory = static _ => "auto" };
        var command = new CliCommand("check", "Check reports and print what is missing, unbalanced or wrong.", Examples);
        inputs.AddTo(command, withRules: true);
        foreach (var option in new Option[] { formats, output, failOn, baseline, writeBaseline, noCross, cache, noProgress, verbose, color })
            command.Options.Add(option);
        command.Run = result =>
        {
            var options = new CheckOptions
            {
                Outputs = Targets(result.GetValue(formats) ?? [], result.GetValue(output)),
                FailOn = SeverityNames.Parse(OneOf("--fail-on", result.GetValue(failOn)!, "error", "warning", "information", "never")),
                Color = OneOf("--color", result.GetValue(color)!, "auto", "always", "never"),
                Baseline = result.GetValue(baseline),
                WriteBaseline = result.GetValue(writeBaseline),
                Cross = !result.GetValue(noCross),
                UseCache = result.GetValue(cache),
                Jobs = inputs.Jobs(result),
                ShowProgress = !result.GetValue(noProgress),
            };
            var settings = inputs.Settings(result, host);
            var input = inputs.Input(result, host, settings);
            OutputGuard.Check(host, options.Outputs.Select(o => o.Path).Append(options.WriteBaseline).OfType<string>(), input.Files);
            using var log = result.GetValue(verbose) ? new RunLog(host.ErrorWriter) : null;
            log?.Starting(input.Files.Count, options.Jobs);
            return new CheckRun(host, settings, input, options, log).Run();
        };
        return command;
    }

    private static List<OutputTarget> Targets(string[] formats, string? output)
    {
        var targets = new List<OutputTarget>();
        var withoutFile = 0;
        foreach (var value in formats.Length == 0 ? ["text"] : formats)
        {
            var equals = value.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? value : value[..equals];
            var path = equals < 0 ? output : value[(equals + 1)..];
            if (OutputFormats.Parse(name) is not { } format)
            {
                var names = string.Join(", ", OutputFormats.Names);
                throw new UsageException($"--format 没有“{name}”，可用的有 {names}", $"--format takes {names}, not '{name}'");
            }

            if (equals >= 0 && path!.Length == 0)
                throw new UsageException($"--format {value} 缺少文件名", $"--format {value} lacks a file name");
            if (equals < 0 && ++withoutFile > 1)
                throw new UsageException($"只能有一种格式写到同一处，请写成 --format {name}=文件", $"only one format can go to the same place; write --format {name}=FILE");
            targets.Add(new OutputTarget(format, path));
        }

        if (output is not null && withoutFile == 0)
            throw new UsageException("每种格式都有自己的文件，--output 用不上", "every format has its own file; --output has nothing to write");
        return targets;
    }

    private static string OneOf(string option, string value, params string[] allowed)
    {
        if (Array.IndexOf(allowed, value) >= 0)
            return value;
        var names = string.Join(", ", allowed);
        throw new UsageException($"{option} 应为 {names} 之一，不是“{value}”", $"{option} takes {names}, not '{value}'");
    }
}

using System.CommandLine;
using ReportLsp.Cli.Running;

namespace ReportLsp.Cli.Commands;

/// <summary><c>facts</c>: the cells of the statutory tables and the quantities in prose.</summary>
internal static class FactsCommand
{
    private const string Examples = """
        reportlsp facts report.txt
        reportlsp facts reports/ > all.csv
        reportlsp facts reports/ --format ndjson
        """;

    /// <summary>Makes the command.</summary>
    public static CliCommand Create(CliHost host)
    {
        var inputs = new InputOptions();
        var format = new Option<string>("--format") { HelpName = "csv|ndjson", Description = "Default: csv.", DefaultValueFactory = static _ => "csv" };
        var command = new CliCommand("facts", "Print every cell of the statutory tables with its keys and its place, then every quantity in prose with the cells it was compared with.", Examples);
        inputs.AddTo(command, withRules: false);
        command.Options.Add(format);
        command.Run = result =>
        {
            var name = result.GetValue(format)!;
            if (name is not ("csv" or "ndjson"))
                throw new UsageException($"--format 应为 csv 或 ndjson，不是“{name}”", $"--format takes csv or ndjson, not '{name}'");
            var settings = inputs.Settings(result, host);
            var run = new FactsRun(host, settings, inputs.Input(result, host, settings), inputs.Jobs(result));
            return name == "csv" ? run.WriteCsv() : run.WriteNdjson();
        };
        return command;
    }
}

using System.CommandLine;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Cli.Running;

namespace ReportLsp.Cli.Commands;

/// <summary><c>format</c>: canonical markup.</summary>
internal static class FormatCommand
{
    private const string Examples = """
        reportlsp format report.txt              align the tables of one report
        reportlsp format reports/ --diff         look first
        reportlsp format reports/ --check        exit with 1 where something would change
        reportlsp format - < report.txt          the formatted text on standard output
        """;

    /// <summary>Makes the command.</summary>
    public static CliCommand Create(CliHost host)
    {
        var inputs = new InputOptions();
        var diff = new Option<bool>("--diff") { Description = "Print what would change instead of writing." };
        var check = new Option<bool>("--check") { Description = "Write nothing; exit with 1 where something would change." };
        var command = new CliCommand("format", "Write canonical markup; only spacing, alignment and the form of tables change.", Examples);
        inputs.AddTo(command, withRules: false);
        command.Options.Add(diff);
        command.Options.Add(check);
        command.Run = result =>
        {
            var settings = inputs.Settings(result, host);
            return new RewriteRun(host, settings, inputs.Input(result, host, settings), document => Format(document, host.Cancellation))
            {
                Diff = result.GetValue(diff),
                CheckOnly = result.GetValue(check),
                Jobs = inputs.Jobs(result),
            }.Run();
        };
        return command;
    }

    private static Rewritten Format(Document document, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new Rewritten(document.Text.WithChanges(ReportFormatter.Format(document, cancellation)), false);
    }
}

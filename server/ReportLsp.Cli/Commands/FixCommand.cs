using System.CommandLine;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Cli.Running;

namespace ReportLsp.Cli.Commands;

/// <summary><c>fix</c>: applies fixes.</summary>
internal static class FixCommand
{
    private const string Examples = """
        reportlsp fix report.txt                 only spacing, punctuation, numbering
        reportlsp fix report.txt --unsafe        also figures and words, totals among them
        reportlsp fix reports/ --diff            look first
        reportlsp fix reports/ --check           exit with 1 where something would change
        reportlsp fix - < report.txt             the mended text on standard output
        """;

    /// <summary>Makes the command.</summary>
    public static CliCommand Create(CliHost host)
    {
        var inputs = new InputOptions();
        var all = new Option<bool>("--unsafe") { Description = "Also fixes that change a figure or a word." };
        var diff = new Option<bool>("--diff") { Description = "Print what would change instead of writing." };
        var check = new Option<bool>("--check") { Description = "Write nothing; exit with 1 where something would change." };
        var command = new CliCommand("fix", "Apply the preferred fixes of findings; files are replaced whole.", Examples);
        inputs.AddTo(command, withRules: true);
        command.Options.Add(all);
        command.Options.Add(diff);
        command.Options.Add(check);
        command.Run = result =>
        {
            var settings = inputs.Settings(result, host);
            Func<Diagnostic, CodeFix, bool> wanted = result.GetValue(all) ? FixApplier.All : FixApplier.Safe;
            return new RewriteRun(host, settings, inputs.Input(result, host, settings), document => Fix(document, wanted, host.Cancellation))
            {
                Diff = result.GetValue(diff),
                CheckOnly = result.GetValue(check),
                Jobs = inputs.Jobs(result),
            }.Run();
        };
        return command;
    }

    private static Rewritten Fix(Document document, Func<Diagnostic, CodeFix, bool> wanted, CancellationToken cancellation)
    {
        var fixedDocument = FixApplier.Apply(document, wanted, cancellation).Document;
        var crashed = fixedDocument.GetDiagnostics(cancellation).Any(d => d.Descriptor == EngineDescriptors.RuleCrashed);
        return new Rewritten(fixedDocument.Text, crashed);
    }
}

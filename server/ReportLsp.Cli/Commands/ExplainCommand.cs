using System.CommandLine;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Features;
using ReportLsp.Cli.Output;
using ReportLsp.Rules;

namespace ReportLsp.Cli.Commands;

/// <summary><c>explain</c>: the page of a rule.</summary>
internal static class ExplainCommand
{
    private const string Examples = """
        reportlsp explain RPT3001
        reportlsp explain row-total --lang en
        """;

    /// <summary>Makes the command.</summary>
    public static CliCommand Create(CliHost host)
    {
        var id = new Argument<string>("ID") { Description = "ID or name of a rule." };
        var language = new Option<string?>("--lang") { HelpName = "zh|en", Description = "Language; default: that of the locale." };
        var command = new CliCommand("explain", "Print what a rule checks, why, and how to mend its findings.", Examples);
        command.Arguments.Add(id);
        command.Options.Add(language);
        command.Run = result =>
        {
            var name = result.GetValue(id)!;
            var rules = RuleCatalog.Default;
            var descriptor = rules.FindDescriptor(name) ?? throw InputOptions.UnknownRule(name, rules);
            var chosen = InputOptions.ParseLanguage(result.GetValue(language)) ?? host.Language;
            using var writer = CliHost.OpenText(host.Output);
            writer.WriteLine($"{descriptor.Id} {descriptor.Name} ({SeverityNames.Of(descriptor.DefaultSeverity)})");
            writer.WriteLine();
            writer.WriteLine(rules.Page(descriptor.Id) is { } page ? RulePageText.Section(page, chosen) : WithoutPage(descriptor, chosen));
            return ExitCode.Clean;
        };
        return command;
    }

    /// <summary>What the descriptor tells: its title and its messages.</summary>
    private static string WithoutPage(DiagnosticDescriptor descriptor, Language language) =>
        descriptor.Title.For(language) + "\n\n" + string.Join('\n', descriptor.Messages.Values.Select(m => "- " + m.For(language)));
}

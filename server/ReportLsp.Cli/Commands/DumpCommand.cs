using System.CommandLine;
using ReportLsp.Analysis.Workspaces;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Syntax;

namespace ReportLsp.Cli.Commands;

/// <summary><c>dump</c>: the syntax tree.</summary>
internal static class DumpCommand
{
    private const string Examples = """
        reportlsp dump report.txt
        reportlsp dump - < report.txt
        """;

    /// <summary>Makes the command.</summary>
    public static CliCommand Create(CliHost host)
    {
        var path = new Argument<string>("FILE") { Description = "A report, or - for standard input." };
        var command = new CliCommand("dump", "Print the syntax tree: the shape of each line, without its meaning.", Examples);
        command.Arguments.Add(path);
        command.Run = result =>
        {
            var name = result.GetValue(path)!;
            var loaded = name == "-" ? host.LoadInput() : FileLoader.Load(host.FullPath(name));
            if (loaded.Text is not { } text)
            {
                host.Say(name, loaded.Failure!);
                return ExitCode.Findings;
            }

            using var writer = CliHost.OpenText(host.Output);
            writer.Write(SyntaxDump.Write(ReportParser.Parse(text)));
            return ExitCode.Clean;
        };
        return command;
    }
}

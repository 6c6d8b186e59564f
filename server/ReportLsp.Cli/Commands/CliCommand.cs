using System.CommandLine;

namespace ReportLsp.Cli.Commands;

/// <summary>A command with examples for its help and the code to run.</summary>
/// <param name="name">Name.</param>
/// <param name="description">One sentence.</param>
/// <param name="examples">Lines with commands to copy.</param>
internal sealed class CliCommand(string name, string description, string examples) : Command(name, description)
{
    /// <summary>Lines with commands to copy.</summary>
    public string Examples { get; } = examples;

    /// <summary>Runs it; gives the exit code.</summary>
    public Func<ParseResult, int> Run { get; set; } = static _ => ExitCode.Usage;
}

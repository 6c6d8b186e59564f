using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Cli.Output;

namespace ReportLsp.Cli.Running;

/// <summary>An output asked for.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Path">Its file as given; null for standard output.</param>
public sealed record OutputTarget(OutputFormat Format, string? Path);

/// <summary>All outputs of a run; each gets every file. Files are begun at once, so that one that cannot be written is known before the work.</summary>
public sealed class OutputSet : IDisposable
{
    private readonly List<(ResultWriter Writer, OutputFile? File)> _writers = [];
    private readonly bool _isOnTerminal;

    /// <summary>Opens the outputs.</summary>
    /// <param name="targets">At least one; at most one without a file.</param>
    /// <param name="host">Where the run takes place.</param>
    /// <param name="rules">The catalogue.</param>
    /// <param name="failOn">The severity that fails the run; null for never.</param>
    /// <param name="color"><c>auto</c>, <c>always</c> or <c>never</c>.</param>
    /// <param name="language">Language asked for, or null.</param>
    /// <exception cref="UsageException">A file cannot be written.</exception>
    public OutputSet(IReadOnlyList<OutputTarget> targets, CliHost host, Analysis.Engine.RuleSet rules, DiagnosticSeverity? failOn, string color, Language? language)
    {
        try
        {
            foreach (var target in targets)
            {
                var onTerminal = target.Path is null && host.IsOutputTerminal;
                _isOnTerminal |= onTerminal;
                var context = new OutputContext(
                    rules,
                    host.WorkingDirectory,
                    failOn,
                    onTerminal ? host.TerminalWidth() : CliHost.DefaultWidth,
                    color == "always" || (color == "auto" && onTerminal && AllowsColor(host)),
                    language);
                var file = target.Path is null ? null : new OutputFile(host.FullPath(target.Path), target.Path);
                _writers.Add((OutputFormats.Open(target.Format, file?.Content ?? host.Output, context), file));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>True where results go to the terminal, where a progress bar would be in their way.</summary>
    public bool IsOnTerminal => _isOnTerminal;

    /// <summary>Begins all.</summary>
    public void Begin()
    {
        foreach (var (writer, _) in _writers)
            writer.Begin();
    }

    /// <summary>Writes a file to all.</summary>
    public void Write(FileResult file)
    {
        foreach (var (writer, _) in _writers)
            writer.Write(file);
    }

    /// <summary>Ends all; files are put in place only here, so that a run that is stopped leaves no half of one.</summary>
    /// <exception cref="UsageException">A file cannot be written.</exception>
    public void End(RunSummary summary)
    {
        foreach (var (writer, file) in _writers)
        {
            writer.End(summary);
            file?.Commit();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var (_, file) in _writers)
            file?.Dispose();
    }

    private static bool AllowsColor(CliHost host) => string.IsNullOrEmpty(host.Environment("NO_COLOR")) && host.Environment("TERM") != "dumb";
}

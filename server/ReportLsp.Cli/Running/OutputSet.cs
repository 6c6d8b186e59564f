using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Cli.Output;

namespace ReportLsp.Cli.Running;

/// <summary>An output asked for.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Path">Its file as given; null for standard output.</param>
public sealed record OutputTarget(OutputFormat Format, string? Path);

/// <summary>All outputs of a run; each gets every file. Files are opened at once, so that one that cannot be written is known before the work.</summary>
public sealed class OutputSet : IDisposable
{
    private readonly List<(ResultWriter Writer, Stream? Owned)> _writers = [];
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
                var owned = target.Path is null ? null : new GuardedOutput(Create(host.FullPath(target.Path), target.Path), ownsInner: true);
                _writers.Add((OutputFormats.Open(target.Format, owned ?? host.Output, context), owned));
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

    /// <summary>Ends all.</summary>
    public void End(RunSummary summary)
    {
        foreach (var (writer, _) in _writers)
            writer.End(summary);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var (_, owned) in _writers)
            owned?.Dispose();
    }

    private static bool AllowsColor(CliHost host) => string.IsNullOrEmpty(host.Environment("NO_COLOR")) && host.Environment("TERM") != "dumb";

    private static FileStream Create(string full, string given)
    {
        try
        {
            return new FileStream(full, FileMode.Create, FileAccess.Write, FileShare.Read);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UsageException($"结果文件 {given} 写不了：{exception.Message}", $"the output {given} cannot be written: {exception.Message}");
        }
    }
}

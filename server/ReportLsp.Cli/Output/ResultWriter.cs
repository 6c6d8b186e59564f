using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Cli.Output;

/// <summary>Writes the results of a run in one format, file by file, in the order given.</summary>
public abstract class ResultWriter(Stream stream, OutputContext context)
{
    /// <summary>Where the bytes go.</summary>
    protected Stream Stream { get; } = stream;

    /// <summary>What the formats need besides the results.</summary>
    protected OutputContext Context { get; } = context;

    /// <summary>Writes what comes before the first file.</summary>
    public virtual void Begin()
    {
    }

    /// <summary>Writes one file.</summary>
    public abstract void Write(FileResult file);

    /// <summary>Writes what comes after the last file, and everything still buffered.</summary>
    public abstract void End(RunSummary summary);

    /// <summary>A place with 1-based line and column.</summary>
    protected static (int Line, int Column) Place(SourceText text, int offset)
    {
        var position = text.GetPosition(offset);
        return (position.Line + 1, position.Character + 1);
    }
}

/// <summary>What output formats need besides the results.</summary>
/// <param name="Rules">The catalogue.</param>
/// <param name="WorkingDirectory">Absolute path that printed paths are relative to.</param>
/// <param name="FailOn">The severity that fails the run; null for never.</param>
/// <param name="Width">Columns of the terminal.</param>
/// <param name="UseColor">True where ANSI colours are wanted.</param>
/// <param name="Language">Language asked for by <c>--lang</c>; null where files follow their own.</param>
public sealed record OutputContext(RuleSet Rules, string WorkingDirectory, DiagnosticSeverity? FailOn, int Width, bool UseColor, Language? Language);

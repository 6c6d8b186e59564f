using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Cli.Output;

/// <summary>What came of one file.</summary>
public sealed class FileResult
{
    /// <summary>The file as printed: relative to the working directory, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Its text; empty where it could not be read.</summary>
    public required SourceText Text { get; init; }

    /// <summary>What is said of it as a report; null where it could not be read or is none (a configuration file).</summary>
    public ReportOutline? Report { get; init; }

    /// <summary>The findings in order of place, then rule.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The findings silenced in the report.</summary>
    public IReadOnlyList<SuppressedDiagnostic> Suppressed { get; init; } = [];

    /// <summary>Language of its messages.</summary>
    public Language Language { get; init; } = Language.Chinese;

    /// <summary>The same with other findings.</summary>
    public FileResult With(IReadOnlyList<Diagnostic> diagnostics, IReadOnlyList<SuppressedDiagnostic>? suppressed = null) =>
        new() { Path = Path, Text = Text, Report = Report, Diagnostics = diagnostics, Suppressed = suppressed ?? Suppressed, Language = Language };
}

using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Cli.Output;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Cli.Running;

/// <summary>Checks one file at a time; shared by all threads of a run.</summary>
/// <param name="settings">Settings of the run.</param>
/// <param name="baseline">Known findings, or null.</param>
/// <param name="cancellation">Stops the run.</param>
public sealed class FileChecker(RunSettings settings, Baseline? baseline, CancellationToken cancellation)
{
    /// <summary>Stands for a file that was left out.</summary>
    public static FileResult Skipped { get; } = new() { Path = "", Text = SourceText.From(""), Diagnostics = [] };

    /// <summary>The result of a file; <see cref="Skipped"/> for one that is no report and was not asked for by name.</summary>
    public FileResult Check(OpenedFile file)
    {
        cancellation.ThrowIfCancellationRequested();
        if (file.Unreadable is { } unreadable)
            return WithoutKnown(unreadable.Path, unreadable, unreadable.Diagnostics);
        if (file.Document is not { } document)
            return Skipped;
        var diagnostics = document.GetDiagnostics(cancellation);
        var report = document.Model;
        var result = new FileResult
        {
            Path = document.Path,
            Text = document.Text,
            Report = report,
            Diagnostics = diagnostics,
            Suppressed = document.Suppressed,
            Language = settings.LanguageOf(report, document.Settings.Configuration),
        };
        return WithoutKnown(document.Path, result, diagnostics);
    }

    private FileResult WithoutKnown(string path, FileResult result, IReadOnlyList<Diagnostic> diagnostics) =>
        baseline is null ? result : result.With(baseline.Filter(path, diagnostics));
}

using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Cli.Output;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Cli.Running;

/// <summary>Checks one file at a time; shared by all threads of a run.</summary>
/// <param name="settings">Settings of the run.</param>
/// <param name="withFacts">True to gather what the rules over several reports need.</param>
/// <param name="needsChanges">False where only the titles of fixes are written.</param>
/// <param name="cancellation">Stops the run.</param>
public sealed class FileChecker(RunSettings settings, bool withFacts, bool needsChanges, CancellationToken cancellation)
{
    /// <summary>Stands for a file that was left out.</summary>
    public static FileResult Skipped { get; } = new() { Path = "", Text = SourceText.From(""), Diagnostics = [] };

    /// <summary>The result of a file; <see cref="Skipped"/> for one that is no report and was not asked for by name.</summary>
    public CheckedFile Check(OpenedFile file)
    {
        cancellation.ThrowIfCancellationRequested();
        if (file.Unreadable is { } unreadable)
            return new CheckedFile(unreadable, null);
        if (file.Document is not { } document)
            return new CheckedFile(Skipped, null);
        var diagnostics = document.GetDiagnostics(cancellation);
        var report = document.Model;
        var result = new FileResult
        {
            Path = document.Path,
            Text = document.Text,
            Report = ReportOutline.Of(report),
            Diagnostics = [.. diagnostics.Select(d => DeferredChanges.Settle(d, needsChanges))],
            Suppressed = [.. document.Suppressed.Select(s => s with { Diagnostic = DeferredChanges.Settle(s.Diagnostic, needsChanges) })],
            Language = settings.LanguageOf(report, document.Settings.Configuration),
        };
        return new CheckedFile(result, withFacts ? FactsReader.Read(document) : null);
    }
}

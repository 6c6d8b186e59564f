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

    /// <summary>Stands for a file of a folder that was left out because nobody knows whether it is a report.</summary>
    public static FileResult SkippedUnread { get; } = new() { Path = "", Text = SourceText.From(""), Diagnostics = [] };

    /// <summary>True for the result of a file that was left out.</summary>
    public static bool IsSkipped(FileResult result) => ReferenceEquals(result, Skipped) || ReferenceEquals(result, SkippedUnread);

    /// <summary>The result of a file; <see cref="Skipped"/> or <see cref="SkippedUnread"/> for one that is no report and was not asked for by name.</summary>
    public CheckedFile Check(OpenedFile file)
    {
        cancellation.ThrowIfCancellationRequested();
        if (file.Unreadable is { } unreadable)
            return new CheckedFile(unreadable, null);
        if (file.Document is not { } document)
            return new CheckedFile(file.Failure is null ? Skipped : SkippedUnread, null);
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

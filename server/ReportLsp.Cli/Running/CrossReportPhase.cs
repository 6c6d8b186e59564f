using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Engine;
using ReportLsp.Cli.Output;

namespace ReportLsp.Cli.Running;

/// <summary>Keeps the results of single files until all are there, then adds what the rules over several reports find.</summary>
/// <param name="rules">The rules.</param>
/// <param name="cancellation">Stops the run.</param>
public sealed class CrossReportPhase(RuleSet rules, CancellationToken cancellation)
{
    private readonly List<CheckedFile> _files = [];

    /// <summary>Takes a file, in the order of output.</summary>
    public void Add(CheckedFile file) => _files.Add(file);

    /// <summary>Compares the reports and hands all results over in the order they came in.</summary>
    public void Finish(Action<FileResult> consume)
    {
        // A path that was given twice, or standard input in the name of a file, is one report only.
        var facts = new Dictionary<string, ReportFacts>(StringComparer.Ordinal);
        foreach (var file in _files)
        {
            if (file.Facts is { } known)
                facts.TryAdd(known.Path, known);
        }

        var found = CrossReportAnalyzer.Run(facts.Values, rules, cancellation);
        foreach (var (result, own) in _files)
        {
            var isCompared = own is not null && ReferenceEquals(facts[own.Path], own);
            consume(isCompared && found.TryGetValue(own!.Path, out var cross) ? WithCross(result, cross) : result);
        }
    }

    private static FileResult WithCross(FileResult result, CrossFindings cross) =>
        result.With(cross.MergeInto(result.Diagnostics), cross.Suppressed.Count == 0 ? result.Suppressed : [.. result.Suppressed, .. cross.Suppressed]);
}

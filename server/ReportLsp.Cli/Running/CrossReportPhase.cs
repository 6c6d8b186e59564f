using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Engine;
using ReportLsp.Cli.Output;

namespace ReportLsp.Cli.Running;

/// <summary>Keeps the results of single files until all are there, then adds what the rules over several reports find.</summary>
/// <param name="rules">The rules.</param>
/// <param name="jobs">Threads to work on.</param>
/// <param name="cancellation">Stops the run.</param>
public sealed class CrossReportPhase(RuleSet rules, int jobs, CancellationToken cancellation)
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

        var found = new Dictionary<string, CrossFindings>(CrossReportAnalyzer.Run(facts.Values, rules, cancellation), StringComparer.Ordinal);
        AddPreviousYear(facts.Values, found);
        foreach (var (result, own) in _files)
        {
            var isCompared = own is not null && ReferenceEquals(facts[own.Path], own);
            consume(isCompared && found.TryGetValue(own!.Path, out var cross) ? WithCross(result, cross) : result);
        }
    }

    /// <summary>Adds what last year's figures show to be wrong; each worker has one report open at a time.</summary>
    private void AddPreviousYear(IReadOnlyCollection<ReportFacts> facts, Dictionary<string, CrossFindings> found)
    {
        var pairs = PreviousYearAnalyzer.FindPairs(facts);
        if (pairs.Count == 0)
            return;
        var results = new Dictionary<ReportFacts, FileResult>(ReferenceEqualityComparer.Instance);
        foreach (var (result, own) in _files)
        {
            if (own is not null)
                results.TryAdd(own, result);
        }

        var next = 0;
        new OrderedRun<CrossFindings>(
            index =>
            {
                var result = results[pairs[index].Later];
                return PreviousYearAnalyzer.Run(pairs[index], result.Text, [.. result.Diagnostics, .. result.Suppressed.Select(s => s.Diagnostic)], cancellation);
            },
            more =>
            {
                var path = pairs[next++].Later.Path;
                found[path] = found.TryGetValue(path, out var others) ? others.With(more) : more;
            }).Run(pairs.Count, jobs);
    }

    private static FileResult WithCross(FileResult result, CrossFindings cross) =>
        result.With(cross.MergeInto(result.Diagnostics), cross.Suppressed.Count == 0 ? result.Suppressed : [.. result.Suppressed, .. cross.Suppressed]);
}

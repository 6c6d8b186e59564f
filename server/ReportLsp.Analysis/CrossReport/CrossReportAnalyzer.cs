using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;

namespace ReportLsp.Analysis.CrossReport;

/// <summary>Runs the rules over several reports, each on its own: one that throws costs one RPT0001, on the first report.</summary>
public static class CrossReportAnalyzer
{
    /// <summary>The findings by path of the report they stand in; the same whichever order the reports come in.</summary>
    /// <param name="reports">The reports, each path once.</param>
    /// <param name="rules">The rules at hand.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IReadOnlyDictionary<string, CrossFindings> Run(IEnumerable<ReportFacts> reports, RuleSet rules, CancellationToken cancellation = default) =>
        Compare(reports, rules, cancellation).Findings;

    /// <summary>The same, and the reports of one agency on successive years, in order of the path of the later one.</summary>
    /// <param name="reports">The reports, each path once.</param>
    /// <param name="rules">The rules at hand.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static (IReadOnlyDictionary<string, CrossFindings> Findings, IReadOnlyList<ReportPair> Pairs) Compare(
        IEnumerable<ReportFacts> reports, RuleSet rules, CancellationToken cancellation = default)
    {
        var sorted = reports.ToArray();
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        var found = new Dictionary<string, (List<Diagnostic> Reported, List<SuppressedDiagnostic> Suppressed)>(StringComparer.Ordinal);
        foreach (var report in sorted)
        {
            if (report.Failure is { } failure)
                Of(report, found).Reported.Add(failure);
        }

        var index = new AgencyIndex(sorted);
        foreach (var rule in rules.CrossRules)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Array.Exists(sorted, r => r.Settings.Configuration.IsEnabled(rule.Descriptor)))
                RunOne(rule, sorted[0], index, found, cancellation);
        }

        return (found.ToDictionary(f => f.Key, f => new CrossFindings(f.Value.Reported, f.Value.Suppressed), StringComparer.Ordinal), index.Pairs);
    }

    /// <summary>The reports of one agency on successive years, in order of the path of the later one.</summary>
    /// <param name="reports">The reports, each path once, in any order.</param>
    public static IReadOnlyList<ReportPair> FindPairs(IEnumerable<ReportFacts> reports) =>
        new AgencyIndex([.. reports.OrderBy(r => r.Path, StringComparer.Ordinal)]).Pairs;

    private static void RunOne(
        CrossReportRule rule,
        ReportFacts first,
        AgencyIndex index,
        Dictionary<string, (List<Diagnostic> Reported, List<SuppressedDiagnostic> Suppressed)> found,
        CancellationToken cancellation)
    {
        var context = new CrossReportContext(index, rule.Descriptor, cancellation);
        try
        {
            rule.Analyze(context);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a rule throws stays with the rule.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Of(first, found).Reported.Add(Analyzer.CrossRuleCrashed(rule.Descriptor.Id, exception));
            return;
        }

        foreach (var (report, line, made) in context.Found)
        {
            var configuration = report.Settings.Configuration;
            if (!configuration.IsEnabled(rule.Descriptor))
                continue;
            var diagnostic = made with { Severity = configuration.SeverityOf(rule.Descriptor, made.Message.Template) };
            if (SuppressionOf(diagnostic, line, report) is { } suppression)
                Of(report, found).Suppressed.Add(new SuppressedDiagnostic(diagnostic, suppression));
            else
                Of(report, found).Reported.Add(diagnostic);
        }
    }

    private static (List<Diagnostic> Reported, List<SuppressedDiagnostic> Suppressed) Of(
        ReportFacts report, Dictionary<string, (List<Diagnostic> Reported, List<SuppressedDiagnostic> Suppressed)> found)
    {
        if (!found.TryGetValue(report.Path, out var lists))
            found.Add(report.Path, lists = ([], []));
        return lists;
    }

    /// <summary>The suppression whose lines hold a finding; they are those of a file, a section, a table or a paragraph.</summary>
    private static Suppression? SuppressionOf(Diagnostic diagnostic, int line, ReportFacts report)
    {
        if (report.Settings.Configuration.DenySuppressions)
            return null;
        foreach (var suppression in report.Suppressions)
        {
            if (!suppression.Rules.Contains(diagnostic.Descriptor.Id) || line < suppression.Lines.First || line > suppression.Lines.Last)
                continue;
            if (suppression.Values is null || (diagnostic.Scope.Operands is { Count: > 0 } operands && suppression.Values.SequenceEqual(operands)))
                return suppression;
        }

        return null;
    }
}

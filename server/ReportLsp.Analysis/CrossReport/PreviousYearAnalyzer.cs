using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model.Prose;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.CrossReport;

/// <summary>
/// Runs the rules over one report that need last year's figures (<see cref="Rule.UsesPreviousYear"/>) again, now with them. The report is
/// bound anew for that, so that models need not be kept until all reports of a run are known.
/// </summary>
public static class PreviousYearAnalyzer
{
    private static readonly LocalizedText LastYear = new("上年的数量取自这份报告", "last year's figure is taken from this report");

    /// <summary>The pairs whose later report states changes that last year's figures may contradict, in order of its path.</summary>
    /// <param name="reports">The reports, each path once, in any order.</param>
    public static IReadOnlyList<ReportPair> FindPairs(IEnumerable<ReportFacts> reports)
    {
        var all = reports.ToList();
        return all.Exists(r => r.LacksPreviousYear) ? [.. CrossReportAnalyzer.FindPairs(all).Where(p => p.Later.LacksPreviousYear)] : [];
    }

    /// <summary>What last year's figures add to the findings on the later report of a pair.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="text">Text of the later report, the one its facts were taken from.</param>
    /// <param name="own">The findings on it without those figures, silenced ones included.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static CrossFindings Run(ReportPair pair, SourceText text, IEnumerable<Diagnostic> own, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (pair.Earlier.Year is not { } year)
            return new CrossFindings([], []);
        var settings = pair.Later.Settings;
        var rules = settings.Rules.Rules.Where(r => r.UsesPreviousYear).ToList();
        var known = own
            .Where(d => d.Descriptor == EngineDescriptors.RuleCrashed || rules.Exists(r => r.Descriptor.Id == d.Descriptor.Id))
            .Select(KeyOf)
            .ToHashSet();
        var report = new Document(pair.Later.Path, text, settings).Model;
        report.PreviousYear = new PreviousYearFigures(year, pair.Earlier.Number);
        var map = new SuppressionMap(report, settings.Rules);
        var reported = new List<Diagnostic>();
        var suppressed = new List<SuppressedDiagnostic>();
        var source = new RelatedLocation(new TextSpan(0, 0), LastYear, pair.Earlier.Path);
        foreach (var found in Findings.Sort(Analyzer.Run(rules, report, settings, cancellation)))
        {
            if (known.Contains(KeyOf(found)))
                continue;
            var diagnostic = found.Descriptor == EngineDescriptors.RuleCrashed ? found : found with { Related = [.. found.Related, source] };
            if (!settings.Configuration.DenySuppressions && map.Find(diagnostic, text) is { } suppression)
                suppressed.Add(new SuppressedDiagnostic(diagnostic, suppression));
            else
                reported.Add(diagnostic);
        }

        return new CrossFindings(reported, suppressed);
    }

    /// <summary>True where settings switch on a rule that needs last year's figures.</summary>
    internal static bool HasRules(AnalysisSettings settings)
    {
        foreach (var rule in settings.Rules.Rules)
        {
            if (rule.UsesPreviousYear && settings.Configuration.IsEnabled(rule.Descriptor))
                return true;
        }

        return false;
    }

    private static (TextSpan Span, string Rule, string Message) KeyOf(Diagnostic diagnostic) =>
        (diagnostic.Span, diagnostic.Descriptor.Id, diagnostic.Message.For(Language.English));
}

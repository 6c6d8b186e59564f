using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Analysis.Engine;

/// <summary>The findings of a report: suppressed, sorted, without duplicates.</summary>
internal sealed record Findings(IReadOnlyList<Diagnostic> Reported, IReadOnlyList<SuppressedDiagnostic> Suppressed)
{
    /// <summary>Runs the rules and sorts out what they found.</summary>
    /// <param name="report">The report.</param>
    /// <param name="settings">Rules and configuration.</param>
    /// <param name="failure">What went wrong before, or null; the rules then do not run, as they would say that everything is missing.</param>
    /// <param name="cancellation">Stops long work.</param>
    public static Findings Of(Report report, AnalysisSettings settings, Diagnostic? failure, CancellationToken cancellation)
    {
        if (failure is not null)
            return new Findings([failure], []);
        var found = Sort(Analyzer.Run(report, settings, cancellation));
        if (!SuppressionMap.HasAny(report))
            return new Findings(found, []);
        var map = new SuppressionMap(report, settings.Rules);
        if (map.All.Count == 0)
            return new Findings(found, []);
        var reported = new List<Diagnostic>(found.Count);
        var suppressed = new List<SuppressedDiagnostic>();
        if (settings.Configuration.DenySuppressions)
        {
            reported.AddRange(found);
            reported.AddRange(SuppressionFindings.Denied(map, report.Text, settings));
        }
        else
        {
            foreach (var diagnostic in found)
            {
                if (map.Find(diagnostic, report.Text) is { } suppression)
                    suppressed.Add(new SuppressedDiagnostic(diagnostic, suppression));
                else
                    reported.Add(diagnostic);
            }

            reported.AddRange(SuppressionFindings.Unused(map, report.Text, settings, found));
        }

        return new Findings(Sort(reported), suppressed);
    }

    /// <summary>By place, then rule, then message; the same finding of the same rule at the same place only once.</summary>
    internal static List<Diagnostic> Sort(IReadOnlyList<Diagnostic> found)
    {
        // Stable: findings of one rule at one place keep the order the rule gave them.
        IEnumerable<Diagnostic> sorted = found.Count < 2 ? found : found.OrderBy(static d => d, ByPlace);
        var result = new List<Diagnostic>(found.Count);
        var group = 0;
        foreach (var diagnostic in sorted)
        {
            if (group < result.Count && !SamePlace(result[group], diagnostic))
                group = result.Count;
            var isNew = true;
            for (var i = group; i < result.Count && isNew; i++)
                isNew = !SameMessage(result[i], diagnostic);
            if (isNew)
                result.Add(diagnostic);
        }

        return result;
    }

    /// <summary>One comparer of a reference type: keys that are numbers would be compiled anew at every start.</summary>
    private static readonly Comparer<Diagnostic> ByPlace = Comparer<Diagnostic>.Create(static (a, b) =>
    {
        var order = a.Span.Start.CompareTo(b.Span.Start);
        if (order == 0)
            order = a.Span.Length.CompareTo(b.Span.Length);
        return order != 0 ? order : string.CompareOrdinal(a.Descriptor.Id, b.Descriptor.Id);
    });

    private static bool SamePlace(Diagnostic a, Diagnostic b) => a.Span == b.Span && a.Descriptor.Id == b.Descriptor.Id;

    private static bool SameMessage(Diagnostic a, Diagnostic b) =>
        a.Severity == b.Severity && a.Message.For(Language.English) == b.Message.For(Language.English);
}

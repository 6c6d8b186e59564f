using System.Text;
using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Testing.Pages;

/// <summary>Runs the cases of rules over several reports: findings where the carets are, in either order, other places truly named.</summary>
internal static class CrossReportHarness
{
    /// <summary>The reports of a case, each with the findings of the rule alone.</summary>
    public static IReadOnlyList<(Document Document, IReadOnlyList<Diagnostic> Findings)> Run(PageCase page, CrossReportRule rule)
    {
        var rules = new RuleSet([], others: RuleHarness.Others(page.Rule), cross: [rule]);
        return Run(rules, page.Files.Select(f => RuleHarness.Open(page, rules, f)));
    }

    /// <summary>Checks a case.</summary>
    /// <param name="page">The case.</param>
    /// <param name="rule">Its rule.</param>
    /// <param name="problems">What is wrong is added here.</param>
    public static void Check(PageCase page, CrossReportRule rule, StringBuilder problems)
    {
        var results = Run(page, rule);
        foreach (var (file, (document, found)) in page.Files.Zip(results))
        {
            RuleHarness.CompareSpans(file.Expected, document.Text, found, problems);
            RuleHarness.CompareWords(page, found, problems);
            foreach (var related in found.SelectMany(d => d.Related))
                CheckPlace(related, results, problems);
        }

        var reversed = Run(results[0].Document.Settings.Rules, results.Select(r => r.Document).Reverse()).Reverse();
        if (!reversed.Select(Messages).SequenceEqual(results.Select(Messages)))
            problems.Append("other findings where the reports come in another order\n");
    }

    private static IReadOnlyList<(Document Document, IReadOnlyList<Diagnostic> Findings)> Run(RuleSet rules, IEnumerable<Document> documents)
    {
        var all = documents.ToList();
        var found = CrossReportAnalyzer.Run(all.Select(FactsReader.Read), rules);
        return [.. all.Select(d => (d, found.TryGetValue(d.Path, out var findings) ? findings.MergeInto([]) : []))];
    }

    private static void CheckPlace(
        RelatedLocation related, IReadOnlyList<(Document Document, IReadOnlyList<Diagnostic> Findings)> results, StringBuilder problems)
    {
        if (related.Path is null)
            return;
        if (results.FirstOrDefault(r => r.Document.Path == related.Path).Document is not { } other)
            problems.Append($"no report {related.Path} in the case\n");
        else if (related.Range != LineRange.Of(other.Text, related.Span))
            problems.Append($"the range {related.Range} is not that of {related.Span} in {related.Path}\n");
    }

    private static string Messages((Document Document, IReadOnlyList<Diagnostic> Findings) result) =>
        result.Document.Path + string.Concat(result.Findings.Select(d => $"\n{d.Span} {d.Message.For(Language.Chinese)} {string.Join(' ', d.Related.Select(r => r.Path))}"));
}

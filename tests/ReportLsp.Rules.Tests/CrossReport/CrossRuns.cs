using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing.Pages;

namespace ReportLsp.Rules.Tests.CrossReport;

/// <summary>Runs the rules over several reports on texts.</summary>
internal static class CrossRuns
{
    /// <summary>A report written with the short-hands of rule pages.</summary>
    public static string Report(int year, string agency, string applications = "", string disclosure = "", string prose = "") =>
        string.Join('\n', ReportShorthand.Expand(
        [
            $"<<title {year} agency={agency}>>",
            "一、总体情况",
            prose.Length == 0 ? "本年度政府信息公开工作平稳有序。" : prose,
            $"<<section 2 {disclosure}>>",
            $"<<section 3 {applications}>>",
        ], null)) + "\n";

    /// <summary>What a run needs of a text.</summary>
    public static ReportFacts Facts(string path, string text, RuleSet? rules = null, RuleConfiguration? configuration = null) => FactsReader.Read(new Document(
        path,
        SourceText.From(text),
        new AnalysisSettings { Formats = RuleHarness.Formats, Rules = rules ?? RuleCatalog.Default, Configuration = configuration ?? RuleConfiguration.Default }));

    /// <summary>The findings as lines: path, rule, place, message, other places; in order of paths.</summary>
    public static IReadOnlyList<string> Findings(IEnumerable<ReportFacts> facts, RuleSet? rules = null) =>
    [
        .. CrossReportAnalyzer.Run(facts, rules ?? RuleCatalog.Default)
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .SelectMany(f => f.Value.MergeInto([]).Select(d => Line(f.Key, d))),
    ];

    private static string Line(string path, Diagnostic diagnostic) =>
        $"{path} {diagnostic.Descriptor.Id} {diagnostic.Severity} {diagnostic.Span} {diagnostic.Message.For(Language.English)} {string.Join(' ', diagnostic.Related.Select(r => $"{r.Path}{r.Range}"))}";
}

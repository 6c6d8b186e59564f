using System.Globalization;
using System.Text;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing;
using ReportLsp.Testing.Pages;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace ReportLsp.Rules.Tests.Prose;

/// <summary>Precision and recall of the rules of prose on the labelled sentences.</summary>
public class LabelledProseTests(ITestOutputHelper output)
{
    private const double LeastPrecision = 0.97;
    private const double LeastRecall = 0.90;

    private static readonly HashSet<string> Measured = ["RPT4001", "RPT4002", "RPT4003", "RPT4004", "RPT4005", "RPT4006", "RPT4007", "RPT4009"];

    private static string Folder => RepositoryFiles.PathOf("tests/corpus/prose");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Rules_find_what_is_labelled(string file)
    {
        var counts = new SortedDictionary<string, (int Right, int False, int Missed)>(StringComparer.Ordinal);
        var failures = new StringBuilder();
        foreach (var one in LabelledCase.Read(Path.Combine(Folder, file)))
            Judge(one, counts, failures);

        var (right, wrong, missed) = (counts.Values.Sum(c => c.Right), counts.Values.Sum(c => c.False), counts.Values.Sum(c => c.Missed));
        var (precision, recall) = (Ratio(right, right + wrong), Ratio(right, right + missed));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: precision {precision:0.000}, recall {recall:0.000} ({right} right, {wrong} false, {missed} missed)"));
        foreach (var (rule, c) in counts)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {rule}: precision {Ratio(c.Right, c.Right + c.False):0.000}, recall {Ratio(c.Right, c.Right + c.Missed):0.000} ({c.Right}, {c.False}, {c.Missed})"));
        output.WriteLine(failures.ToString());
        precision.ShouldBeGreaterThanOrEqualTo(LeastPrecision, failures.ToString());
        recall.ShouldBeGreaterThanOrEqualTo(LeastRecall, failures.ToString());
    }

    private static double Ratio(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private static void Judge(LabelledCase one, SortedDictionary<string, (int Right, int False, int Missed)> counts, StringBuilder failures)
    {
        var (text, start) = one.Write();
        var report = ReportBinder.Bind(ReportParser.Parse(SourceText.From(text)), RuleHarness.Formats);
        report.PreviousYear = one.Previous;
        var settings = new AnalysisSettings { Formats = RuleHarness.Formats, Rules = RuleCatalog.Default };
        var left = Analyzer.Run(report, settings).Where(d => Measured.Contains(d.Descriptor.Id)).ToList();
        foreach (var due in one.Due)
        {
            var span = PlaceOf(one.Text, due.Wrong, due.Place, start);
            var found = left.FirstOrDefault(d => d.Descriptor.Id == due.Rule && Overlaps(d.Span, span) && Proposes(d, due.Right));
            counts[due.Rule] = counts.GetValueOrDefault(due.Rule) is var c && found is not null ? (c.Right + 1, c.False, c.Missed) : (c.Right, c.False, c.Missed + 1);
            if (found is null)
                failures.Append(CultureInfo.InvariantCulture, $"{one.Name}\n  missed {due.Rule} {due.Wrong} -> {due.Right}\n  {one.Text}\n");
            else
                left.Remove(found);
        }

        foreach (var found in left)
        {
            var id = found.Descriptor.Id;
            var c = counts.GetValueOrDefault(id);
            counts[id] = (c.Right, c.False + 1, c.Missed);
            failures.Append(CultureInfo.InvariantCulture, $"{one.Name}\n  false {id} at \"{report.Text.Slice(found.Span)}\" -> {found.Scope.Expected}: {found.Message.For(Language.Chinese)}\n  {one.Text}\n");
        }
    }

    private static bool Overlaps(TextSpan one, TextSpan other) => one.Start < other.End && other.Start < one.End;

    private static bool Proposes(Diagnostic found, string? right)
    {
        if (right is null)
            return true;
        if (found.Scope.Expected is not { } proposed)
            return false;
        return proposed == right || (Number(proposed) is { } one && Number(right) is { } other && one == other && proposed.EndsWith('%') == right.EndsWith('%'));
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number
            : text == "两" ? 2
            : ChineseNumeral.TryParse(text, out var chinese) ? chinese : null;

    private static TextSpan PlaceOf(string text, string wrong, int place, int start)
    {
        var at = -wrong.Length;
        for (var i = 0; i < place; i++)
            at = text.IndexOf(wrong, at + wrong.Length, StringComparison.Ordinal);
        return at < 0 ? throw new FormatException($"\"{wrong}\" #{place} is not in: {text}") : new TextSpan(start + at, wrong.Length);
    }
}

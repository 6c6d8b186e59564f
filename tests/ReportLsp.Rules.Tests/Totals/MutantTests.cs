using System.Text;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace ReportLsp.Rules.Tests.Totals;

/// <summary>One real report with one slip each: the exact rule, line, figures and number of fixes. Silent where the report is not at hand.</summary>
public sealed class MutantTests(ITestOutputHelper output)
{
    private static readonly AnalysisSettings Settings = new()
    {
        Formats = new FormatSet(BuiltInFormats.All),
        Rules = RuleCatalog.Default,
        Today = new DateOnly(2025, 6, 30),
    };

    [Fact]
    public void The_report_itself_has_no_failing_sum() => Check("", []);

    [Fact]
    public void M1_swapped_digits() =>
        Check("95:53→35", ["RPT3005 95 35→53, fixes 1: 95→53"], ["相邻数字互换", "若仅改此格，37 项勾稽全部成立"], [101, 297]);

    [Fact]
    public void M2_wrong_item() => Check("206:29→28", ["RPT3005 206 28→29, fixes 1: 206→29"], ["一位数字写错"], [212, 288]);

    [Fact]
    public void M3_wrong_total() => Check("294:52→51", ["RPT3005 294 51→52, fixes 1: 294→52"], [], [294, 294, 303]);

    [Fact]
    public void M4_lost_value() => Check("107:", ["RPT2005 103 →, fixes 1: 104→"], ["应有 7 个数，只有 6 个"]);

    [Fact]
    public void M5_error_copied_into_the_total() => Check(
        "95:53→54 101:53→54",
        ["RPT3003 297 1→2, fixes 2: 95→53 101→53; 297→2 303→2", "RPT3003 303 1→2, fixes 2: 95→53 101→53; 297→2 303→2"],
        ["同样小的改法有 2 种，各改 2 格"]);

    [Fact]
    public void M6_single_equation() =>
        Check("331:2→3", ["RPT3001 331 3→2, fixes 3: 331→2; 327→2; 328→2"], ["同样小的改法共 5 种，各改 1 格；列出前 3 种，另有 2 种等价改法"]);

    [Fact]
    public void M7_swapped_labels() => Check("swap 113 122", ["RPT2004 122 →, fixes 0: "]);

    [Fact]
    public void M8_nineteen_ways()
    {
        var found = Run("206:29→28 212:29→28");
        if (found is null)
            return;
        found.Select(d => d[..12]).ShouldBe(["RPT3002 288 ", "RPT3002 294 "]);
        found.ShouldAllBe(d => d.Contains("fixes 3:") && d.Contains("同样小的改法共 19 种，各改 2 格；列出前 3 种，另有 16 种等价改法"));
    }

    private void Check(string mutation, string[] due, string[]? words = null, int[]? related = null)
    {
        if (Run(mutation) is not { } found)
            return;
        found.Select(d => d.Split('\n')[0]).ShouldBe(due);
        foreach (var word in words ?? [])
            found.ShouldAllBe(d => d.Contains(word));
        if (related is not null)
            found[0].Split('\n')[1].ShouldBe(string.Join(' ', related));
    }

    /// <summary>Findings on rows and sums, each as rule, line, figures and fixes; then the related lines; then the message.</summary>
    private List<string>? Run(string mutation)
    {
        if (SharedReports.Find("seeds", "003_*.txt") is not { } file)
        {
            output.WriteLine("skipped: ../shared/seeds is not there");
            return null;
        }

        var text = TextDecoder.Decode(File.ReadAllBytes(file)).Text.ShouldNotBeNull();
        var document = new Document("003.txt", SourceText.From(LineMutation.Apply(text.Text, mutation)), Settings);
        return [.. document.Diagnostics
            .Where(d => d.Descriptor.Id is "RPT2003" or "RPT2004" or "RPT2005" || d.Descriptor.Id.StartsWith("RPT3", StringComparison.Ordinal))
            .Select(d => Text(document, d))];
    }

    private static string Text(Document document, Diagnostic found)
    {
        var text = new StringBuilder();
        text.Append($"{found.Descriptor.Id} {Line(document, found.Span)} {found.Scope.Actual}→{found.Scope.Expected}, fixes {found.Fixes.Count}: ");
        text.AppendJoin("; ", found.Fixes.Select(f => string.Join(' ', f.Changes.Select(c => $"{Line(document, c.Span)}→{(c.NewText.Length < 9 ? c.NewText : "")}"))));
        text.Append('\n').AppendJoin(' ', found.Related.Select(r => Line(document, r.Span)));
        return text.Append('\n').Append(found.Message.For(Language.Chinese)).ToString();
    }

    private static int Line(Document document, TextSpan span) => document.Text.GetLineIndex(span.Start) + 1;
}

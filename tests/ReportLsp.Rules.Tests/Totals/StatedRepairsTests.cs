using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing.Pages;
using Shouldly;
using Xunit;

namespace ReportLsp.Rules.Tests.Totals;

/// <summary>The fixes of RPT3007: ranked like the repairs of the tables.</summary>
public class StatedRepairsTests
{
    private const string Rows = "| 村名 | 男 | 女 | 老 | 合计 |\n| 东柳村 | 6 | 7 | 1 | 14 |\n| 西柳村 | {0} | 11 |\n| 柳坝村 | 11 | 12 | 2 | 25 |\n@check col(合计) = col(男) + col(女) + col(老)\n";

    [Fact]
    public void The_likeliest_come_first_and_the_others_are_counted()
    {
        var found = Find(Rows.Replace("{0}", "4 | 5 | 3", StringComparison.Ordinal)).ShouldHaveSingleItem();
        found.Message.For(Language.Chinese).ShouldEndWith("改一格即可成立的改法共 4 种；列出前 3 种，另有 1 种等价改法。");
        found.Fixes.Select(f => f.Title.For(Language.Chinese)).ShouldBe(["把“合计”改为 12（现为 11）", "把“男”改为 3（现为 4）", "把“女”改为 4（现为 5）"]);
        found.Fixes.Select(f => f.IsPreferred).ShouldBe([true, false, false]);
    }

    [Fact]
    public void Swapped_digits_of_an_item_come_before_a_total_without_a_slip()
    {
        var found = Find(Rows.Replace("{0}", "54 | 1 | 2", StringComparison.Ordinal).Replace("| 11 |\n| 柳坝", "| 48 |\n| 柳坝", StringComparison.Ordinal)).ShouldHaveSingleItem();
        found.Fixes[0].Title.For(Language.Chinese).ShouldBe("把“男”改为 45（现为 54）");
        found.Fixes[0].IsPreferred.ShouldBeFalse();
    }

    [Fact]
    public void What_mends_a_second_relation_too_comes_first_and_nothing_is_upset()
    {
        const string text = "| 村名 | 男 | 女 | 合计 |\n| 东柳村 | 6 | 7 | 13 |\n| 西柳村 | 4 | 9 | 13 |\n| 柳坝村 | 5 | 2 | 7 |\n| 总计 | 15 | 20 | 33 |\n"
            + "@check col(合计) = col(男) + col(女)\n@check row(总计) = row(东柳村) + row(西柳村) + row(柳坝村)\n";
        var found = Find(text);
        found.Count.ShouldBe(2);
        foreach (var one in found)
            one.Fixes.ShouldHaveSingleItem().Title.For(Language.English).ShouldEndWith("to 18 (now 20)");
    }

    private static List<Diagnostic> Find(string text)
    {
        var report = ReportBinder.Bind(ReportParser.Parse(SourceText.From(text)), RuleHarness.Formats);
        var settings = new AnalysisSettings { Formats = RuleHarness.Formats, Rules = RuleCatalog.Default };
        return [.. Analyzer.Run(report, settings).Where(d => d.Descriptor.Id == "RPT3007")];
    }
}

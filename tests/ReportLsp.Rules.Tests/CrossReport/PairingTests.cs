using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using Shouldly;
using Xunit;

namespace ReportLsp.Rules.Tests.CrossReport;

/// <summary>Which reports are held against each other.</summary>
public class PairingTests
{
    private const string Left = "next.natural=2 next.total=2";

    [Fact]
    public void Findings_do_not_depend_on_the_order_of_the_reports()
    {
        var facts = new List<ReportFacts>();
        for (var i = 0; i < 12; i++)
        {
            var agency = $"青{(char)('槐' + (i % 4))}县水务局";
            facts.Add(CrossRuns.Facts($"{i}.report", CrossRuns.Report(2021 + (i / 4), agency, $"{Left} carried.natural={i % 3} carried.total={i % 3}", $"norms.valid={i}")));
        }

        var expected = CrossRuns.Findings(facts);
        expected.Count.ShouldBeGreaterThan(8);
        var random = new Random(6001);
        for (var run = 0; run < 20; run++)
        {
            var shuffled = facts.ToArray();
            random.Shuffle(shuffled);
            CrossRuns.Findings(shuffled).ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData("north/2022.report", "south/2023.report", "民政局")]
    [InlineData("north/a.report", "south/b.report", "城关镇人民政府")]
    [InlineData("north/a.report", "south/b.report", "开发区管理委员会")]
    [InlineData("north/a.report", "south/b.report", "高新技术产业开发区管委会")]
    [InlineData("north/a.report", "south/b.report", "市场监督管理局")]
    [InlineData("north/a.report", "south/b.report", "农贸市场管理处")]
    [InlineData("county-1/2022/a.report", "county-2/2023/a.report", "民政局")]
    public void Short_names_in_different_folders_draw_nothing(string first, string second, string agency) =>
        Findings((first, 2022, agency), (second, 2023, agency)).ShouldBeEmpty();

    [Theory]
    [InlineData("north/2022.report", "south/2023.report", "青槐县民政局")]
    [InlineData("a.report", "b.report", "民政局")]
    [InlineData("town/2022/a.report", "town/2023/a.report", "城关镇人民政府")]
    [InlineData("x/a.report", "y/b.report", "临沧湾市白石区水务局")]
    [InlineData("x/a.report", "y/b.report", "青槐县")]
    public void Reports_of_one_agency_are_paired(string first, string second, string agency) =>
        Findings((first, 2022, agency), (second, 2023, agency)).Count.ShouldBe(1);

    [Fact]
    public void Names_are_compared_without_spaces_and_width() =>
        Findings(("a.report", 2022, "青槐县水务局"), ("b.report", 2023, "青槐县 水务局")).Count.ShouldBe(1);

    [Fact]
    public void A_pair_gives_the_figures_of_the_year_before()
    {
        var later = CrossRuns.Facts("b.report", CrossRuns.Report(2023, "青槐县水务局"));
        var pair = CrossReportAnalyzer.FindPairs([later, CrossRuns.Facts("a.report", CrossRuns.Report(2022, "青槐县水务局", "next.natural=2 new.total="))]).ShouldHaveSingleItem();
        pair.Later.ShouldBe(later);
        pair.Earlier.Number("applications", "next", "natural").ShouldBe(2);
        pair.Earlier.Number("applications", "new", "total").ShouldBeNull();
        pair.Earlier.Number("applications", "new", "nobody").ShouldBeNull();
    }

    [Fact]
    public void An_agency_with_two_reports_on_one_year_draws_nothing_there()
    {
        Findings(("a.report", 2022, "青槐县水务局"), ("a2.report", 2022, "青槐县水务局"), ("b.report", 2023, "青槐县水务局")).ShouldBeEmpty();
        Findings(("a.report", 2022, "青槐县水务局"), ("b.report", 2023, "青槐县水务局"), ("b2.report", 2023, "青槐县水务局")).ShouldBeEmpty();
    }

    [Fact]
    public void A_short_name_that_occurs_twice_in_any_year_draws_nothing() =>
        Findings(("a/1.report", 2022, "民政局"), ("a/2.report", 2023, "民政局"), ("b/3.report", 2021, "民政局"), ("c/4.report", 2021, "民政局")).ShouldBeEmpty();

    [Fact]
    public void A_rule_that_throws_costs_one_finding_and_the_others_run()
    {
        var rules = new RuleSet([], cross: [new ThrowingRule(), RuleCatalog.Default.FindCross("RPT6001")!]);
        var findings = CrossRuns.Findings(
            [
                CrossRuns.Facts("b.report", CrossRuns.Report(2023, "青槐县水务局"), rules),
                CrossRuns.Facts("a.report", CrossRuns.Report(2022, "青槐县水务局", Left), rules),
            ],
            rules);
        findings.Count(f => f.StartsWith("a.report RPT0001 Error", StringComparison.Ordinal) && f.Contains("RPT9001")).ShouldBe(1);
        findings.Count(f => f.Contains("RPT6001")).ShouldBe(1);
    }

    [Fact]
    public void Severity_and_choice_are_those_of_the_report_the_finding_stands_in()
    {
        var off = RuleConfiguration.Default with { Rules = new Dictionary<string, RuleSetting> { ["RPT6001"] = new(DiagnosticSeverity.Off, RuleSetting.None.Options) } };
        var grave = RuleConfiguration.Default with { Rules = new Dictionary<string, RuleSetting> { ["RPT6001"] = new(DiagnosticSeverity.Error, RuleSetting.None.Options) } };
        var last = CrossRuns.Facts("a.report", CrossRuns.Report(2022, "青槐县水务局", Left), configuration: off);
        CrossRuns.Findings([last, CrossRuns.Facts("b.report", CrossRuns.Report(2023, "青槐县水务局"), configuration: off)]).ShouldBeEmpty();
        CrossRuns.Findings([last, CrossRuns.Facts("b.report", CrossRuns.Report(2023, "青槐县水务局"), configuration: grave)])
            .ShouldAllBe(f => f.Contains(" Error "));
    }

    [Fact]
    public void A_suppression_is_never_called_unused_by_a_run_without_the_other_report()
    {
        var text = "@suppress RPT6001 -- 一件转交其他机关办理\n" + CrossRuns.Report(2023, "青槐县水务局");
        var settings = new AnalysisSettings { Formats = Testing.Pages.RuleHarness.Formats, Rules = RuleCatalog.Default };
        var document = new Document("b.report", Grammar.Text.SourceText.From(text), settings);
        document.Diagnostics.ShouldNotContain(d => d.Descriptor.Id == "RPT0002");
        var found = CrossReportAnalyzer.Run([CrossRuns.Facts("a.report", CrossRuns.Report(2022, "青槐县水务局", Left)), FactsReader.Read(document)], RuleCatalog.Default);
        found["b.report"].Reported.ShouldBeEmpty();
        found["b.report"].Suppressed.Count.ShouldBe(1);
    }

    private static IReadOnlyList<string> Findings(params (string Path, int Year, string Agency)[] reports) =>
        CrossRuns.Findings(reports.Select((r, i) => CrossRuns.Facts(r.Path, CrossRuns.Report(r.Year, $"\"{r.Agency}\"", i == 0 ? Left : ""))));

    private sealed class ThrowingRule : CrossReportRule
    {
        public override DiagnosticDescriptor Descriptor { get; } = new()
        {
            Id = "RPT9001",
            Name = "throwing",
            Title = new LocalizedText("测试", "test"),
            DefaultSeverity = DiagnosticSeverity.Warning,
            Messages = new Dictionary<string, MessageTemplate> { ["default"] = new("测试", "test") },
        };

        public override void Analyze(CrossReportContext context) => throw new InvalidOperationException();
    }
}

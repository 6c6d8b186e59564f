using System.Text;
using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Engine;

public class SuppressionTests
{
    private const string Title = "青槐县水务局2023年政府信息公开工作年度报告\n";

    [Fact]
    public void Silences_the_next_paragraph_only()
    {
        var document = Open("一、总体情况\n@suppress RPT9001 -- 已核实\n\n甲\n甲\n");
        Places(document).ShouldBe(["RPT9001:5"]);
        document.Suppressed.ShouldHaveSingleItem().Suppression.Reason.ShouldBe("已核实");
    }

    [Fact]
    public void Stands_before_a_heading_for_the_whole_section()
    {
        var document = Open("@suppress RPT9001 -- 已核实\n一、总体情况\n甲\n甲\n六、其他需要报告的事项\n甲\n");
        Places(document).ShouldBe(["RPT9001:6"]);
    }

    [Fact]
    public void Stands_before_the_title_for_the_file()
    {
        var document = Open("@suppress RPT9001, RPT9002 —— 已核实\n" + Title + "一、总体情况\n甲乙\n六、其他需要报告的事项\n甲\n");
        document.Diagnostics.ShouldBeEmpty();
        document.Suppressed.Count.ShouldBe(3);
    }

    [Fact]
    public void Stands_before_a_table_for_all_of_it()
    {
        var document = Open("一、总体情况\n@suppress RPT9001 -- 已核实\n| 项目 | 甲 | 丁 |\n| 戊 | 1 | 2 |\n| 甲 | 3 | 4 |\n| 己 | 5 | 6 |\n\n甲\n");
        Places(document).ShouldBe(["RPT9001:8"]);
    }

    [Fact]
    public void Values_bind_it_to_the_figures()
    {
        var rule = SampleRule.Word("RPT9001", "甲", operands: ["16", "17"]);
        SampleRule.Open("一、总体情况\n@suppress RPT9001 values=16,17 -- 已核实\n甲\n", rule).Diagnostics.ShouldBeEmpty();
        Places(SampleRule.Open("一、总体情况\n@suppress RPT9001 values=16,18 -- 已核实\n甲\n", rule)).ShouldBe(["RPT0002:2", "RPT9001:3"]);
    }

    [Theory]
    [InlineData("@suppress RPT9001\n")]
    [InlineData("@suppress RPT9001 -- \n")]
    [InlineData("@suppress -- 理由\n")]
    public void Without_a_reason_or_a_rule_it_has_no_effect(string directive) =>
        Places(Open("一、总体情况\n" + directive + "甲\n")).ShouldBe(["RPT9001:3"]);

    [Fact]
    public void Unused_is_named_with_a_fix_that_takes_out_what_is_unused()
    {
        var document = Open("一、总体情况\n@suppress RPT9001 RPT9002 -- 已核实\n甲\n");
        var unused = document.Diagnostics.ShouldHaveSingleItem();
        unused.Message.For(Language.English).ShouldContain("RPT9002");
        document.Text.ToString(unused.Span).ShouldBe("@suppress RPT9001 RPT9002 -- 已核实");
        FixApplier.Apply(document, FixApplier.All).Text.Text.ShouldBe("一、总体情况\n@suppress RPT9001 -- 已核实\n甲\n");
        var nothing = Open("一、总体情况\n@suppress RPT9002 -- 已核实\n丙\n");
        FixApplier.Apply(nothing, FixApplier.All).Text.Text.ShouldBe("一、总体情况\n丙\n");
    }

    [Fact]
    public void A_rule_that_did_not_run_is_not_called_unused()
    {
        var document = Open("一、总体情况\n@suppress RPT9002 -- 已核实\n丙\n");
        document.With(document.Settings with { Configuration = RuleConfiguration.Default.With([], ["RPT9002"]) }).Diagnostics.ShouldBeEmpty();
        SampleRule.Open(document.Text.Text, new SampleRule("RPT9002", _ => throw new FormatException()))
            .Diagnostics.ShouldHaveSingleItem().Descriptor.ShouldBeSameAs(EngineDescriptors.RuleCrashed);
    }

    [Fact]
    public void A_crash_cannot_be_suppressed() =>
        SampleRule.Open("@suppress RPT0001 -- 不想看\n" + Title, new SampleRule("RPT9001", _ => throw new FormatException()))
            .Diagnostics.ShouldHaveSingleItem().Descriptor.ShouldBeSameAs(EngineDescriptors.RuleCrashed);

    [Fact]
    public void Denied_they_are_findings_and_silence_nothing()
    {
        var document = Open("一、总体情况\n@suppress RPT9001 -- 已核实\n甲\n");
        var denied = document.With(document.Settings with { Configuration = RuleConfiguration.Default with { DenySuppressions = true } });
        Places(denied).ShouldBe(["RPT0002:2", "RPT9001:3"]);
        denied.Suppressed.ShouldBeEmpty();
    }

    [Fact]
    public void Ten_thousand_are_dealt_with_one_by_one()
    {
        const int count = 10_000;
        var text = new StringBuilder("一、总体情况\n");
        for (var i = 0; i < count; i++)
            text.Append("@suppress RPT9001 -- 已核实\n甲\n");
        var document = Open(text.ToString());
        document.Suppressed.Count.ShouldBe(count);
        document.Diagnostics.ShouldBeEmpty();

        // And as many on one place, of which one finding uses all.
        text.Clear().Append("一、总体情况\n");
        for (var i = 0; i < count; i++)
            text.Append("@suppress RPT9001 values=").Append(i).Append(" -- 已核实\n");
        text.Append("甲\n");
        Open(text.ToString()).Diagnostics.Count(d => d.Descriptor == EngineDescriptors.UnusedSuppression).ShouldBe(count);
    }

    private static Document Open(string text) => SampleRule.Open(text, SampleRule.Word("RPT9001", "甲"), SampleRule.Word("RPT9002", "乙"));

    private static List<string> Places(Document document) =>
        [.. document.Diagnostics.Select(d => $"{d.Descriptor.Id}:{document.Text.GetLineIndex(d.Span.Start) + 1}")];
}

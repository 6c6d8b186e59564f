using FsCheck;
using FsCheck.Fluent;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Engine;

public class FixApplierTests
{
    [Fact]
    public void All_preferred_fixes_are_applied()
    {
        var result = FixApplier.Apply(SampleRule.Open("甲乙甲\n", Replacing("甲", "丙")), FixApplier.All);
        result.Text.Text.ShouldBe("丙乙丙\n");
        result.Applied.Count.ShouldBe(2);
    }

    [Fact]
    public void Only_safe_ones_where_asked() =>
        FixApplier.Apply(SampleRule.Open("甲乙\n", Replacing("甲", "丙"), Replacing("乙", "丁", true)), FixApplier.Safe).Text.Text.ShouldBe("甲丁\n");

    [Fact]
    public void What_overlaps_waits_for_the_next_round()
    {
        var result = FixApplier.Apply(SampleRule.Open("甲乙丙\n", Replacing("甲乙", "丁"), Replacing("乙丙", "戊"), Replacing("丁丙", "己")), FixApplier.All);
        result.Text.Text.ShouldBe("己\n");
        result.Applied.Select(a => a.Round).ShouldBe([0, 1]);
    }

    [Fact]
    public void Two_insertions_at_one_place_are_not_both_taken_at_once()
    {
        var rules = new Rule[] { Inserting("RPT9001", "甲", "丙"), Inserting("RPT9002", "乙", "丙") };
        FixApplier.Apply(SampleRule.Open("丙\n", rules), FixApplier.All).Text.Text.ShouldBeOneOf("甲乙丙\n", "乙甲丙\n");
    }

    [Fact]
    public void Fixes_that_undo_each_other_come_to_an_end()
    {
        var result = FixApplier.Apply(SampleRule.Open("甲\n", Replacing("甲", "乙"), Replacing("乙", "甲")), FixApplier.All);
        result.Text.Text.ShouldBe("乙\n");
        result.Applied.Count.ShouldBe(1);
    }

    [Fact]
    public void A_fix_that_leaves_its_finding_is_given_up()
    {
        var result = FixApplier.Apply(SampleRule.Open("甲\n", Replacing("甲", "甲甲")), FixApplier.All);
        result.Applied.Count.ShouldBe(1);
        result.Text.Text.ShouldBe("甲甲\n");
    }

    [Fact]
    public void Rounds_are_bounded()
    {
        // Each round calls for another: 1, 11, 111 …
        var rule = new SampleRule("RPT9001", c =>
        {
            var length = c.Model.Text.Text.Count(x => x == '1');
            c.Report("default", new TextSpan(0, 0), new MessageArguments(("word", length)), fixes: [SampleRule.Replace(new TextSpan(0, 0), "1")]);
        });
        FixApplier.Apply(SampleRule.Open("1\n", rule), FixApplier.All).Applied.Count.ShouldBe(FixApplier.MaximumRounds);
    }

    [Fact]
    public void Changes_outside_the_text_are_not_applied()
    {
        var rule = new SampleRule("RPT9001", c => c.Report("default", new TextSpan(0, 1), fixes: [SampleRule.Replace(new TextSpan(0, 99), "")]));
        FixApplier.Apply(SampleRule.Open("甲\n", rule), FixApplier.All).Text.Text.ShouldBe("甲\n");
        FixApplier.ApplyOne(SourceText.From("甲"), SampleRule.Replace(new TextSpan(-1, 1), "")).ShouldBeNull();
    }

    [Fact]
    public void Any_set_of_replacements_ends_and_is_stable_where_it_ended_early() => Prop.ForAll(
        Arb.From(Gen.ListOf(Gen.Zip(Gen.Elements("甲", "乙", "丙", "甲乙", "乙丙"), Gen.Elements("", "甲", "乙", "丙", "丙甲"))).Where(r => r.Count is > 0 and < 5)),
        Arb.From(Gen.ListOf(Gen.Elements('甲', '乙', '丙', '\n'))),
        (replacements, letters) =>
        {
            var rules = replacements.DistinctBy(r => r.Item1).Select(r => (Rule)Replacing(r.Item1, r.Item2)).ToArray();
            var result = FixApplier.Apply(SampleRule.Open(string.Concat(letters), rules), FixApplier.All);
            return result.Applied.All(a => a.Round < FixApplier.MaximumRounds);
        }).QuickCheckThrowOnFailure();

    private static SampleRule Replacing(string word, string by, bool isSafe = false) => SampleRule.Word(
        $"RPT9{Math.Abs(word.Sum(c => c)) % 1000:000}", word, span => [SampleRule.Replace(span, by, isSafe)]);

    private static SampleRule Inserting(string id, string text, string before) => new(id, c =>
    {
        var at = c.Model.Text.Text.IndexOf(before, StringComparison.Ordinal);
        if (!c.Model.Text.Text.Contains(text, StringComparison.Ordinal))
            c.Report("default", new TextSpan(at, 0), fixes: [SampleRule.Replace(new TextSpan(at, 0), text)]);
    });
}

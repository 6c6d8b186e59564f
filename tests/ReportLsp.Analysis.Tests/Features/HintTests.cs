using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Features;
using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Features;

public sealed class HintTests
{
    private const string Wrong = "new.natural=3 new.total=4‸ next.natural=3 next.total=3";

    [Fact]
    public void A_whole_table_has_its_score()
    {
        var marked = MarkedReport.Whole();
        var hints = All(marked);
        hints.ShouldAllBe(h => h.Kind == InlayHintKind.Score);
        hints.Count.ShouldBe(CodeLenses.Of(marked.Document, Language.Chinese).Count);
        var score = EquationScore.Of(marked.Model.Tables[1]);
        score.Failed.ShouldBe(0);
        hints.ShouldContain(h => h.Label == $"{score.Total}/{score.Total}");
        CodeLenses.Of(marked.Document, Language.Chinese).ShouldContain(l => l.Title == $"{score.Total}/{score.Total} 勾稽 ✓" && l.Targets.Count > 1);
    }

    [Fact]
    public void A_wrong_total_has_its_value_beside_it()
    {
        var marked = MarkedReport.Whole(Wrong);
        var hint = All(marked).Where(h => h.Kind == InlayHintKind.Value).ShouldHaveSingleItem();
        hint.Label.ShouldBe("= 3");
        hint.Offset.ShouldBe(marked.Cursor);
        MarkedReport.Open(marked.Apply(hint.Changes)).Model.Tables.ShouldAllBe(t => EquationScore.Of(t).Failed == 0);
    }

    [Fact]
    public void A_blank_total_has_its_value()
    {
        var marked = MarkedReport.Whole("new.natural=3 new.total=‸ next.natural=3 next.total=3");
        All(marked).Where(h => h.Kind == InlayHintKind.Value).ShouldHaveSingleItem().Label.ShouldBe("= 3");
    }

    [Fact]
    public void Hints_outside_the_range_are_left_out()
    {
        var marked = MarkedReport.Whole(Wrong);
        InlayHints.In(marked.Document, new TextSpan(0, 10), Language.Chinese).ShouldBeEmpty();
        InlayHints.In(marked.Document, new TextSpan(marked.Cursor, 0), Language.Chinese).ShouldHaveSingleItem().Label.ShouldBe("= 3");
    }

    [Fact]
    public void A_stated_relation_has_its_value()
    {
        var marked = MarkedReport.Parse("| 名称 | 甲 | 合计 |", "| 乙 | 1 | 2‸ |", "| 丙 | 3 | 3 |", "| 丁 | 4 | 4 |", "", "@check col(合计) = col(甲)");
        var hint = All(marked).ShouldHaveSingleItem();
        (hint.Label, hint.Offset).ShouldBe(("= 1", marked.Cursor));
    }

    [Fact]
    public void The_lens_of_a_wrong_table_counts_shows_and_recalculates()
    {
        var marked = MarkedReport.Whole(Wrong);
        var lenses = CodeLenses.Of(marked.Document, Language.Chinese);
        var score = lenses.First(l => l.Kind == CodeLensKind.Score && l.Title.EndsWith("项不平", StringComparison.Ordinal));
        score.Title.ShouldBe("2 项不平");
        score.Targets.Count.ShouldBe(2);
        score.Targets.ShouldContain(s => s.End == marked.Cursor);
        var recalculate = lenses.Where(l => l.Kind == CodeLensKind.Recalculate).ShouldHaveSingleItem();
        MarkedReport.Open(marked.Apply(recalculate.Changes)).Model.Tables.ShouldAllBe(t => EquationScore.Of(t).Failed == 0);
    }

    private static IReadOnlyList<InlayHint> All(MarkedReport marked) =>
        InlayHints.In(marked.Document, new TextSpan(0, marked.Document.Text.Length), Language.Chinese);
}

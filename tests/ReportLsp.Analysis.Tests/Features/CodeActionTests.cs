using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Features;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Features;

public sealed class CodeActionTests
{
    private const string Wrong = "new.natural=3 new.total=4‸ next.natural=3 next.total=3";

    [Fact]
    public void The_preferred_fix_of_a_wrong_total_comes_first()
    {
        var marked = MarkedReport.Whole(Wrong);
        var action = At(marked)[0];
        (action.Kind, action.IsPreferred).ShouldBe((CodeActionKind.QuickFix, true));
        MarkedReport.Open(marked.Apply(action.Changes!)).Diagnostics.ShouldNotContain(d => d.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void Totals_are_recalculated_in_one_edit()
    {
        var marked = MarkedReport.Whole(
            "new.natural=3 new.total=4‸ next.natural=3 next.total=", reviews: "review.upheld=2 review.total=3");
        var action = At(marked).First(a => a.Title.For(Language.English) == "Recalculate all totals");
        var document = MarkedReport.Open(marked.Apply(action.Changes!));
        document.Model.Tables.ShouldAllBe(t => EquationScore.Of(t).Failed == 0);
        TotalRecalculation.Of(document.Model).ShouldBeEmpty();
    }

    [Fact]
    public void Totals_are_left_alone_where_more_would_fail()
    {
        var marked = MarkedReport.Whole("new.total=5 next.natural=5 next.total=5");
        foreach (var table in marked.Model.Tables)
        {
            var changes = TotalRecalculation.Of(marked.Model, table);
            if (changes.Count == 0)
                continue;
            var after = MarkedReport.Open(marked.Apply(changes)).Model.Tables.First(t => t.Definition == table.Definition);
            EquationScore.Of(after).Failed.ShouldBeLessThan(EquationScore.Of(table).Failed);
        }
    }

    [Fact]
    public void A_suppression_silences_its_finding_and_asks_for_a_reason()
    {
        var marked = MarkedReport.Whole(Wrong);
        foreach (var action in At(marked).Where(a => a.Placeholder is not null))
        {
            var change = action.Changes.ShouldHaveSingleItem();
            change.NewText.Substring(action.Placeholder!.Value.Start, action.Placeholder.Value.Length).ShouldBe("理由");
            var document = MarkedReport.Open(marked.Apply([change]));
            document.Suppressed.ShouldContain(s => s.Diagnostic.Descriptor == action.Diagnostic!.Descriptor);
            document.Diagnostics.ShouldNotContain(d => d.Descriptor.Id == "RPT0002" || d.Descriptor.Id == "RPT0003");
        }

        At(marked).ShouldContain(a => a.Placeholder != null);
    }

    [Theory]
    [InlineData(TableForm.Row)]
    [InlineData(TableForm.CellBar)]
    [InlineData(TableForm.BarLine)]
    [InlineData(TableForm.Cell)]
    [InlineData(TableForm.Tab)]
    public void A_flattened_table_is_converted_from_any_of_its_lines(TableForm form)
    {
        var name = string.Concat(form.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
        var marked = MarkedReport.Parse("<<title 2023>>", "三、收到和处理政府信息公开申请情况", $"<<table applications form={name}>>", "四、政府信息公开行政复议、行政诉讼情况");
        var table = marked.Model.Tables[0];
        table.Form.ShouldBe(form);
        var place = new TextSpan(table.Cells[9].Span.Start, 0);
        var action = CodeActions.At(marked.Document, place, Language.Chinese).First(a => a.Title.For(Language.Chinese).Contains("转换为竖线表格"));
        MarkedReport.Open(marked.Apply(action.Changes!)).Model.Tables[0].Form.ShouldBe(TableForm.Pipe);
    }

    [Fact]
    public void Missing_sections_and_tables_are_inserted_from_anywhere()
    {
        var marked = MarkedReport.Parse("<<title 2023>>", "", "<<period 2023>>", "", "<<sections 1-3>>", "", "四、政府信息公开行政复议、行政诉讼情况", "", "<<section 6>>", "");
        var inserts = CodeActions.At(marked.Document, new TextSpan(0, 0), Language.Chinese).Where(a => a.Kind == CodeActionKind.Insert).ToList();
        inserts.Select(a => a.Title.For(Language.Chinese)).ShouldBe(["插入空白的“政府信息公开行政复议、行政诉讼情况”", "补写“五、存在的主要问题及改进情况”"]);
    }

    [Fact]
    public void All_of_a_kind_and_all_safe_ones()
    {
        var marked = MarkedReport.Whole(reviews: "review.upheld=2 review.total=3‸ direct.upheld=1 direct.total=5");
        var kind = At(marked).First(a => a.Changes is null && a.Rule is not null);
        var document = MarkedReport.Open(marked.Apply(CodeActions.FixAll(marked.Document, kind.Rule)));
        document.Diagnostics.ShouldNotContain(d => d.Descriptor.Id == kind.Rule);

        var safe = MarkedReport.Parse("<<title 2023>>", "一、总体情况", "本年度平稳有序**。", "<<table disclosure form=row>>");
        CodeActions.SourceFixAll(safe.Document).ShouldNotBeNull();
        var mended = MarkedReport.Open(safe.Apply(CodeActions.FixAll(safe.Document, null)));
        CodeActions.SourceFixAll(mended).ShouldBeNull();
        mended.Model.Tables[0].Form.ShouldBe(TableForm.Pipe);
        CodeActions.FixAll(mended, null).ShouldBeEmpty();
    }

    private static IReadOnlyList<CodeAction> At(MarkedReport marked) => CodeActions.At(marked.Document, marked.Selection, Language.Chinese);
}

using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Features;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Features;

public sealed class NavigationTests
{
    [Fact]
    public void On_a_row_total_its_addends_on_an_addend_its_totals()
    {
        var marked = MarkedReport.Whole("new.natural=3 new.enterprise=2 new.total=5‸ next.natural=3 next.enterprise=2 next.total=5");
        var found = CellHighlights.At(marked.Document, marked.Cursor);
        found[0].Kind.ShouldBe(CellHighlightKind.Self);
        found.Where(h => h.Kind == CellHighlightKind.Addend).Select(h => marked.Show(h.Span)).Take(2).ShouldBe(["3", "2"]);
        var addend = found.First(h => h.Kind == CellHighlightKind.Addend);
        CellHighlights.At(marked.Document, addend.Span.Start).ShouldContain(h => h.Kind == CellHighlightKind.Total && h.Span.End == marked.Cursor);
        CellNavigation.Definition(marked.Document, addend.Span.Start).ShouldContain(s => s.End == marked.Cursor);
        CellNavigation.References(marked.Document, marked.Cursor, false).ShouldContain(addend.Span);
        CellNavigation.References(marked.Document, marked.Cursor, false).ShouldNotContain(s => s.End == marked.Cursor);
        CellNavigation.References(marked.Document, marked.Cursor, true).ShouldContain(s => s.End == marked.Cursor);
    }

    [Fact]
    public void A_stated_relation_leads_to_its_cells_and_back()
    {
        var marked = MarkedReport.Parse("| 名称 | 甲 | 合计 |", "| 乙 | 1 | 2‸ |", "| 丙 | 3 | 3 |", "| 丁 | 4 | 4 |", "", "@check col(合‸计) = col(甲)");
        CellNavigation.Definition(marked.Document, marked.Marks[1]).Select(marked.Show).ShouldBe(["1", "2", "3", "3", "4", "4"]);
        CellNavigation.References(marked.Document, marked.Cursor, false).Select(marked.Show).ShouldBe(["1", "col(合计) = col(甲)"]);
        CellHighlights.At(marked.Document, marked.Cursor).Select(h => (marked.Show(h.Span), h.Kind)).ShouldBe([("2", CellHighlightKind.Self), ("1", CellHighlightKind.Addend)]);
    }

    [Fact]
    public void A_figure_in_prose_leads_to_its_cell_and_back()
    {
        var marked = MarkedReport.Parse(
            "<<title 2023>>", "一、总体情况", "全年共收到政府信息公开申请‸5件。", "<<section 3 new.natural=5 new.total=5‸>>");
        var cell = CellNavigation.Definition(marked.Document, marked.Cursor).ShouldHaveSingleItem();
        cell.End.ShouldBe(marked.Marks[1]);
        CellNavigation.References(marked.Document, marked.Marks[1], false).Select(marked.Show).ShouldContain("5件");
        CellHighlights.At(marked.Document, marked.Cursor).Select(h => h.Kind).ShouldBe([CellHighlightKind.Self, CellHighlightKind.Mention]);
        CellHighlights.At(marked.Document, marked.Marks[1]).ShouldContain(h => h.Kind == CellHighlightKind.Mention);
        Hover.At(marked.Document, marked.Cursor, Language.Chinese)!.Markdown.ShouldContain("一、本年新收政府信息公开申请数量·总计：5");
        Hover.At(marked.Document, marked.Marks[1], Language.Chinese)!.Markdown.ShouldContain("✓ 正文第 3 行：5件");
    }

    [Fact]
    public void Prose_leads_nowhere()
    {
        var marked = MarkedReport.Parse("<<title 2023>>", "一、总体情况", "本年‸度平稳。");
        CellHighlights.At(marked.Document, marked.Cursor).ShouldBeEmpty();
        CellNavigation.Definition(marked.Document, marked.Cursor).ShouldBeEmpty();
        CellNavigation.References(marked.Document, marked.Cursor, true).ShouldBeEmpty();
    }
}

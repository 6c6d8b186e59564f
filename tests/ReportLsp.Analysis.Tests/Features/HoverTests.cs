using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Features;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Features;

public sealed class HoverTests
{
    [Fact]
    public void A_cell_has_its_labels_and_equations()
    {
        var marked = MarkedReport.Whole("new.natural=3‸ new.total=4 next.natural=3 next.total=3");
        var hover = Hover.At(marked.Document, marked.Cursor, Language.Chinese)!;
        marked.Show(hover.Span).ShouldBe("3");
        hover.Markdown.ShouldStartWith("**一、本年新收政府信息公开申请数量** · **自然人**：3\n");
        hover.Markdown.ShouldContain("- ✗ 总计 4 ≠ 自然人 3");
        Hover.At(marked.Document, marked.Cursor, Language.English)!.Markdown.ShouldContain("自然人**: 3");
    }

    [Fact]
    public void A_wrong_total_has_the_value_due()
    {
        var marked = MarkedReport.Whole("new.natural=3 new.total=‸ next.natural=3 next.total=3");
        Hover.At(marked.Document, marked.Cursor, Language.Chinese)!.Markdown.ShouldContain("应为 **3**");
    }

    [Fact]
    public void Padding_of_a_cell_belongs_to_it()
    {
        var marked = MarkedReport.Parse("<<section 2 regulations.made=7‸>>");
        var end = marked.Document.Text.Text.IndexOf('|', marked.Cursor);
        marked.Show(Hover.At(marked.Document, end - 1, Language.Chinese)!.Span).ShouldBe("7");
    }

    [Fact]
    public void A_heading_says_what_the_statute_asks_for()
    {
        var marked = MarkedReport.Parse("<<title 2023>>", "一、总体‸情况", "本年度平稳。");
        var hover = Hover.At(marked.Document, marked.Cursor, Language.Chinese)!;
        marked.Show(hover.Span).ShouldBe("一、总体情况");
        hover.Markdown.ShouldContain(marked.Model.Format!.Sections[0].Guidance);
    }

    [Fact]
    public void The_title_says_what_the_report_is_taken_for()
    {
        var marked = MarkedReport.Whole();
        Hover.At(marked.Document, 2, Language.Chinese)!.Markdown.ShouldContain("青槐县水务局");
    }

    [Fact]
    public void A_rule_id_has_its_page()
    {
        var marked = MarkedReport.Parse("@suppress RPT2005 RPT2‸006 -- 系统导出", "文字。");
        var hover = Hover.At(marked.Document, marked.Cursor, Language.Chinese)!;
        marked.Show(hover.Span).ShouldBe("RPT2006");
        hover.Markdown.ShouldStartWith("**RPT2006** ");
        hover.Markdown.ShouldContain("没有发生的应当填 0");
        hover.Markdown.ShouldNotContain("English");
        hover.Markdown.ShouldNotContain("```");
    }

    [Theory]
    [InlineData("@ye‸ar 2023", "@year")]
    [InlineData("@format gov-disclosure‸-2021", "2021")]
    public void Directives_are_explained(string line, string expected)
    {
        var marked = MarkedReport.Parse(line);
        Hover.At(marked.Document, marked.Cursor, Language.English)!.Markdown.ShouldContain(expected);
    }

    [Fact]
    public void A_label_that_is_markup_is_escaped()
    {
        var marked = MarkedReport.Parse("| 名称 | 甲 | 合计 |", "| *乙* | 1 | 2‸ |", "| 丙 | 3 | 3 |", "| [丁](x) | 4 | 4 |", "", "@check col(合计) = col(甲)");
        Hover.At(marked.Document, marked.Cursor, Language.Chinese)!.Markdown.ShouldContain("✗ \\*乙\\* 2 ≠ 1");
    }

    [Fact]
    public void Prose_has_no_hover()
    {
        var marked = MarkedReport.Parse("<<title 2023>>", "一、总体情况", "本年‸度平稳。");
        Hover.At(marked.Document, marked.Cursor, Language.Chinese).ShouldBeNull();
    }
}

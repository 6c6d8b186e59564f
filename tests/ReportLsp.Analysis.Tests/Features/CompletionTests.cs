using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Features;
using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Features;

public sealed class CompletionTests
{
    private static readonly string[] Head = ["<<title 2023>>", "", "<<period 2023>>", "", "<<section 1>>", ""];

    [Fact]
    public void Directives_after_an_at_sign()
    {
        var (marked, found) = At("@su‸");
        found.Select(c => c.Label).ShouldBe(["@format", "@year", "@agency", "@published", "@suppress", "@check"]);
        Accept(marked, found[4]).ShouldBe("@suppress ");
    }

    [Theory]
    [InlineData("@format ‸", "gov-disclosure-2021")]
    [InlineData("@published ‸", "2024-01-20")]
    public void Values_of_directives(string line, string expected)
    {
        var (marked, found) = At(line);
        Accept(marked, found.First(c => c.Label == expected)).ShouldBe(line.Replace("‸", expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Rule_ids_in_a_suppression_but_not_in_its_reason()
    {
        var (marked, found) = At("@suppress RPT2006 RPT30‸");
        found.ShouldNotContain(c => c.Label == "RPT0001");
        Accept(marked, found.First(c => c.Label == "RPT3001")).ShouldBe("@suppress RPT2006 RPT3001");
        At("@suppress RPT2006 -- 理‸").Found.ShouldBeEmpty();
    }

    [Fact]
    public void Headings_and_whole_sections_that_are_missing()
    {
        var (marked, found) = At([.. Head, "二‸"]);
        found.Where(c => c.Kind == CompletionKind.Heading).Select(c => c.Label).ShouldBe(["二、主动公开政府信息情况"]);
        var block = found.First(c => c.Kind == CompletionKind.Block);
        block.IsSnippet.ShouldBeTrue();
        block.NewText.ShouldContain("| 规章           | ${1:0}            | ${2:0}");
        Accept(marked, found[0]).ShouldEndWith("\n二、主动公开政府信息情况");
    }

    [Fact]
    public void The_snippet_without_its_stops_is_a_bound_table()
    {
        var (marked, found) = At([.. Head, "‸"]);
        foreach (var block in found.Where(c => c.Kind == CompletionKind.Block && c.Label.Length < 30 && c.DocumentationId.StartsWith("section", StringComparison.Ordinal)))
        {
            var text = marked.Apply([new TextChange(block.Replace, System.Text.RegularExpressions.Regex.Replace(block.NewText, @"\$\{\d+:0\}", "0"))]);
            var table = MarkedReport.Open(text).Model.Tables.ShouldHaveSingleItem(text);
            table.Cells.ShouldAllBe(c => c.Number == 0);
        }
    }

    [Fact]
    public void Sections_that_are_there_are_not_offered() =>
        At([.. Head, "‸"]).Found.ShouldNotContain(c => c.Label.StartsWith("一、", StringComparison.Ordinal));

    [Fact]
    public void Prose_has_no_completions() => At([.. Head, "本年度共公开‸"]).Found.ShouldBeEmpty();

    [Fact]
    public void Labels_in_a_row_of_the_table_of_the_section()
    {
        var (marked, found) = At([.. Head, "二、主动公开政府信息情况", "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |", "| 规章 | 0 | 0 | 0 |", "| 行政规‸ |"]);
        found[0].Label.ShouldBe("行政规范性文件");
        Accept(marked, found[0]).ShouldEndWith("| 行政规范性文件 |");
    }

    [Fact]
    public void The_value_of_a_blank_total()
    {
        var marked = MarkedReport.Whole("new.natural=3 new.total=‸ next.natural=3 next.total=3");
        var entry = Completions.At(marked.Document, marked.Cursor, Language.Chinese).ShouldHaveSingleItem();
        entry.Kind.ShouldBe(CompletionKind.Figure);
        entry.NewText.ShouldBe("3");
    }

    [Fact]
    public void Rows_and_columns_of_a_relation() =>
        At(["| 名称 | 甲 | 合计 |", "| 乙 | 1 | 2 |", "| 丙 | 3 | 3 |", "| 丁 | 4 | 4 |", "", "@check ‸"]).Found.Select(c => c.Label)
            .ShouldBe(["row(乙)", "row(丙)", "row(丁)", "col(甲)", "col(合计)"]);

    [Fact]
    public void Every_documentation_id_is_known()
    {
        foreach (var text in new[] { "@‸", "@format ‸", "@suppress ‸", "‸" })
        {
            var (marked, found) = At([.. Head, text]);
            foreach (var entry in found.Where(c => c.DocumentationId.Length > 0))
                CompletionDocumentation.Of(marked.Document.Settings, entry.DocumentationId, Language.English).ShouldNotBeNullOrEmpty(entry.DocumentationId);
        }

        CompletionDocumentation.Of(MarkedReport.Open("").Settings, "table:x", Language.Chinese).ShouldBeNull();
    }

    private static (MarkedReport Marked, IReadOnlyList<CompletionEntry> Found) At(params string[] lines)
    {
        var marked = MarkedReport.Parse(lines);
        return (marked, Completions.At(marked.Document, marked.Cursor, Language.Chinese));
    }

    private static string Accept(MarkedReport marked, CompletionEntry entry) => marked.Apply([new TextChange(entry.Replace, entry.NewText)]);
}

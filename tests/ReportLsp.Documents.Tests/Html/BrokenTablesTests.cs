using ReportLsp.Analysis.Formats;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;

namespace ReportLsp.Documents.Tests.Html;

/// <summary>Broken and unknown tables are shown as they stand: nothing added, nothing lost.</summary>
public sealed class BrokenTablesTests
{
    private const string Title = "青槐县水务局2023年政府信息公开工作年度报告\n\n";
    private static readonly string[] Lines = ReportBuilder.Build(BuiltInFormats.All.First(f => f.Id == "gov-disclosure-2021"), 3).ToString().Split('\n');

    [Fact]
    public void A_missing_row_makes_its_groups_shorter()
    {
        var table = Pages.Tables(Page(Lines.Where(l => !l.Contains("3.危及", StringComparison.Ordinal))))[1];
        table.QuerySelectorAll("th").First(h => h.TextContent == "（三）不予公开").GetAttribute("rowspan").ShouldBe("7");
        table.Rows.Length.ShouldBe(27);
    }

    [Fact]
    public void A_local_row_stands_where_it_stands_in_the_group_around_it()
    {
        var at = Array.FindIndex(Lines, l => l.Contains("3.危及", StringComparison.Ordinal));
        var table = Pages.Tables(Page([.. Lines[..at], "| ^^ | ^^ | 2.1其他不予公开情形 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |", .. Lines[at..]]))[1];
        table.QuerySelectorAll("th").First(h => h.TextContent == "（三）不予公开").GetAttribute("rowspan").ShouldBe("9");
        table.Rows.Single(r => r.TextContent.StartsWith("2.1", StringComparison.Ordinal)).Cells.Select(c => c.TextContent).ShouldBe(["2.1其他不予公开情形", "4", "0", "0", "0", "0", "0", "4"]);
    }

    [Theory]
    [InlineData("| 规章 | 1 | 2 |", "1 2 ")]
    [InlineData("| 规章 | 1 | 2 | 3 | 4 |", "1 2 3 4")]
    [InlineData("| 规章 | 1 | 2 | 3 |  |", "1 2 3")]
    [InlineData("| 规章 |  | 1件 | 无 |", " 1件 无")]
    public void Fields_stand_as_they_are(string row, string due)
    {
        var table = Pages.Tables(Page(Lines.Select(l => l.StartsWith("| 规章", StringComparison.Ordinal) ? row : l)))[0];
        string.Join(' ', table.Rows.Single(r => r.TextContent.StartsWith("规章", StringComparison.Ordinal)).QuerySelectorAll("td:not(.filler)").Select(c => c.TextContent)).ShouldBe(due);
        Grid.WidthsOf(table).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void Text_between_rows_follows_the_table()
    {
        var at = Array.FindIndex(Lines, l => l.Contains("3.危及", StringComparison.Ordinal));
        var page = Page([.. Lines[..at], "", "以下数据由县政务服务中心提供，与上表口径一致。", "", .. Lines[at..]]);
        var tables = Pages.Tables(page);
        tables.Count.ShouldBe(3);
        page.QuerySelectorAll("p").ShouldContain(p => p.TextContent == "以下数据由县政务服务中心提供，与上表口径一致。");
        tables[1].TextContent.ShouldContain("3.危及");
    }

    [Fact]
    public void A_table_of_no_format_is_merged_by_its_marks()
    {
        var table = Pages.Tables(Page([Title, "| 项目 | 人员 ||", "| ^^ | 男 | 女 |", "|---|---|---|", "| 甲\\|乙 | 1 | 2 |", "| ^^ | 3 | 4 |", "| 合计 | 4 | 6 |"]))[0];
        table.QuerySelectorAll("thead tr").Length.ShouldBe(2);
        table.QuerySelector("thead th[rowspan='2']")!.TextContent.ShouldBe("项目");
        table.QuerySelector("thead th[colspan='2']")!.TextContent.ShouldBe("人员");
        Grid.WidthsOf(table).ShouldAllBe(w => w == 3);
        table.QuerySelectorAll("tbody th").Select(h => h.TextContent).ShouldContain("甲|乙");
    }

    [Fact]
    public void Ragged_rows_are_filled_up()
    {
        var table = Pages.Tables(Page([Title, "a | b | c", "1 | 2", "1 | 2 | 3 | 4"]))[0];
        Grid.WidthsOf(table).ShouldAllBe(w => w == 4);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Page(IEnumerable<string> lines) => Pages.Parse(Pages.Export(Pages.Open(string.Join('\n', lines))));
}

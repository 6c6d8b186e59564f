using AngleSharp.Html.Dom;
using ReportLsp.Analysis.Formats;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;

namespace ReportLsp.Documents.Tests.Html;

/// <summary>Cells are merged as the statute prints the tables, whatever form the text has them in.</summary>
public sealed class MergedCellsTests
{
    [Theory]
    [InlineData("clean-2024-pipe.report", 0, 14, "3x7 4x4", "")]
    [InlineData("clean-2024-pipe.report", 1, 28, "2x3 3x4 5x1 7x1", "2x2 3x3 5x1 8x1 22x1")]
    [InlineData("clean-2024-pipe.report", 2, 4, "5x3 10x1", "2x5")]
    [InlineData("clean-2019-cell.txt", 0, 18, "2x4 4x5", "")]
    [InlineData("clean-2019-cell.txt", 1, 26, "2x4 3x4 5x1 7x1", "2x2 3x2 5x1 8x1 20x1")]
    [InlineData("clean-2019-cell.txt", 2, 4, "5x3 10x1", "2x5")]
    [InlineData("grants/quarter-1-clean.report", 0, 6, "", "")]
    [InlineData("grants/quarter-1-clean.report", 1, 11, "2x5 4x1", "2x2 3x1 5x1")]
    [InlineData("grants/quarter-1-clean.report", 2, 3, "4x2", "")]
    public void Sample_tables_have_the_merged_cells_of_the_statute(string sample, int table, int rows, string columns, string rowSpans)
    {
        var page = Pages.Parse(Pages.Export(Pages.Sample(sample)));
        var found = Pages.Tables(page)[table];
        found.Rows.Length.ShouldBe(rows);
        Spans(found, c => c.ColumnSpan).ShouldBe(columns);
        Spans(found, c => c.RowSpan).ShouldBe(rowSpans);
    }

    [Theory]
    [InlineData("gov-disclosure-2019")]
    [InlineData("gov-disclosure-2021")]
    public void Every_text_form_gives_the_same_grid(string id)
    {
        var format = BuiltInFormats.All.First(f => f.Id == id);
        var due = Shape(ReportBuilder.Build(format, 7).ToString());
        foreach (var options in FlattenOptions.Varieties)
            Shape(ReportBuilder.Build(format, 7, ValueStyle.Distinct, options).ToString()).ShouldBe(due, options.ToString());
    }

    [Fact]
    public void Every_row_of_every_sample_covers_its_grid_once()
    {
        foreach (var sample in Pages.Samples)
        {
            foreach (var table in Pages.Tables(Pages.Parse(Pages.Export(Pages.Sample(sample)))))
                Grid.WidthsOf(table).Distinct().Count().ShouldBe(1, sample);
        }
    }

    [Fact]
    public void Data_cells_name_their_headers()
    {
        var table = Pages.Tables(Pages.Parse(Pages.Export(Pages.Sample("clean-2024-pipe.report"))))[1];
        var cell = table.QuerySelectorAll("td").First(c => c.TextContent == "3" && c.GetAttribute("headers")!.Split(' ').Length > 4);
        var labels = cell.GetAttribute("headers")!.Split(' ').Select(id => table.QuerySelector("#" + id)!.TextContent.Trim());
        labels.ShouldBe(["申请人情况", "自然人", "三、本年度办理结果", "（三）不予公开", "8.属于行政查询事项"]);
    }

    [Fact]
    public void Headers_have_a_scope_and_tables_a_caption()
    {
        foreach (var table in Pages.Tables(Pages.Parse(Pages.Export(Pages.Sample("clean-2020-row.txt")))))
        {
            table.Caption!.TextContent.ShouldNotBeEmpty();
            table.QuerySelectorAll("th").ShouldAllBe(h => h.HasAttribute("scope"));
            table.QuerySelectorAll("td").ShouldAllBe(d => d.HasAttribute("headers"));
        }
    }

    private static string Shape(string text) => string.Join(
        "\n",
        Pages.Tables(Pages.Parse(Pages.Export(Pages.Open(text)))).SelectMany(t => t.Rows).Select(r =>
            string.Join(" ", r.Cells.Select(c => $"{c.LocalName}{c.RowSpan}x{c.ColumnSpan}:{c.TextContent}"))));

    private static string Spans(IHtmlTableElement table, Func<IHtmlTableCellElement, int> span) => string.Join(
        ' ',
        table.Rows.SelectMany(r => r.Cells).Select(span).Where(s => s > 1).CountBy(s => s).OrderBy(p => p.Key).Select(p => $"{p.Key}x{p.Value}"));
}

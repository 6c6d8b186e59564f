using ReportLsp.Analysis.Features;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Features;

public sealed class FormattingQueriesTests
{
    [Fact]
    public void A_bar_aligns_the_rows_around_the_cursor_only()
    {
        var marked = MarkedReport.Parse("文字  ", "| 名称 | 件数 |", "| 规范性文件 |3|‸", "", "| a | b |", "| ccc | d |");
        marked.Apply(FormattingQueries.OnType(marked.Document, marked.Cursor, '|'))
            .ShouldBe("文字  \n| 名称       | 件数 |\n| 规范性文件 | 3    |\n\n| a | b |\n| ccc | d |");
    }

    [Fact]
    public void A_newline_aligns_the_rows_above()
    {
        var marked = MarkedReport.Parse("| 甲 || 乙 |", "| ^^ | 1 | 20000 |", "‸");
        marked.Apply(FormattingQueries.OnType(marked.Document, marked.Cursor, '\n')).ShouldBe("| 甲    || 乙    |\n| ^^ | 1 | 20000 |\n");
    }

    [Theory]
    [InlineData("甲 | 乙 |‸")]
    [InlineData("文字‸")]
    [InlineData("‸")]
    public void Nothing_is_aligned_where_no_row_is_closed(string line)
    {
        var marked = MarkedReport.Parse("| 名称 | 件数 |", "", line);
        FormattingQueries.OnType(marked.Document, marked.Cursor, '|').ShouldBeEmpty();
        FormattingQueries.OnType(marked.Document, marked.Cursor, '\n').ShouldBeEmpty();
    }

    [Fact]
    public void A_range_formats_what_it_touches()
    {
        var marked = MarkedReport.Parse("甲。  ", "乙‸。  ", "丙。‸  ", "丁。  ");
        marked.Apply(FormattingQueries.Range(marked.Document, marked.Selection)).ShouldBe("甲。  \n乙。\n丙。\n丁。  ");
        marked.Apply(FormattingQueries.Document(marked.Document)).ShouldBe("甲。\n乙。\n丙。\n丁。");
    }

    [Fact]
    public void Aligning_twice_is_aligning_once()
    {
        var marked = MarkedReport.Whole("new.natural=12345‸");
        var once = MarkedReport.Open(marked.Apply([.. FormattingQueries.OnType(marked.Document, marked.Cursor, '|')]));
        FormattingQueries.OnType(once, marked.Cursor, '|').ShouldBeEmpty(once.Text.Text);
        once.Model.Tables[1].Cells.Select(c => c.Number).ShouldBe(marked.Model.Tables[1].Cells.Select(c => c.Number));
    }
}

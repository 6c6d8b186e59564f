using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Grammar.Tests.Parsing;

public class LineShapeTests
{
    [Theory]
    [InlineData("", SyntaxKind.BlankLine)]
    [InlineData(" \t　", SyntaxKind.BlankLine)]
    [InlineData("@year 2023", SyntaxKind.DirectiveLine)]
    [InlineData("　@", SyntaxKind.DirectiveLine)]
    [InlineData("# 标题", SyntaxKind.MarkdownHeadingLine)]
    [InlineData("##### 五", SyntaxKind.TextLine)]
    [InlineData("#标签", SyntaxKind.TextLine)]
    [InlineData("#", SyntaxKind.TextLine)]
    [InlineData("# | Name", SyntaxKind.TableRowLine)]
    [InlineData("|||", SyntaxKind.BarRunLine)]
    [InlineData(" | \t| ", SyntaxKind.BarRunLine)]
    [InlineData("|---|---:|", SyntaxKind.RuleLine)]
    [InlineData("--- | :-:", SyntaxKind.RuleLine)]
    [InlineData("| - | - |", SyntaxKind.TableRowLine)]
    [InlineData("|::|", SyntaxKind.TableRowLine)]
    [InlineData("---", SyntaxKind.TextLine)]
    [InlineData("规章 | 0", SyntaxKind.TableRowLine)]
    [InlineData("一、本年 | 0", SyntaxKind.TableRowLine)]
    [InlineData("一、本年\t0", SyntaxKind.TableRowLine)]
    [InlineData("甲\\|乙", SyntaxKind.TextLine)]
    [InlineData("\t\t0", SyntaxKind.TableRowLine)]
    [InlineData("规章\t\t", SyntaxKind.TableRowLine)]
    [InlineData("\t\t本机关高度重视。", SyntaxKind.TextLine)]
    [InlineData("\t　一、总体情况\t", SyntaxKind.NumberedLine)]
    [InlineData("工作完成。\t\t", SyntaxKind.TextLine)]
    [InlineData("0", SyntaxKind.TextLine)]
    public void A_line_has_its_shape(string text, SyntaxKind kind) => Line(text).Kind.ShouldBe(kind);

    [Theory]
    [InlineData("一、总体情况", 1, 1, "总体情况")]
    [InlineData("二十一．其他", 1, 21, "其他")]
    [InlineData("十、", 1, 10, "")]
    [InlineData("（十二）主动公开", 2, 12, "主动公开")]
    [InlineData("(一) 高度重视", 2, 1, "高度重视")]
    [InlineData("1.干部", 3, 1, "干部")]
    [InlineData("１２．信息", 3, 12, "信息")]
    [InlineData("3、信息", 3, 3, "信息")]
    [InlineData("（1）信息 ", 4, 1, "信息")]
    [InlineData("(２)信息", 4, 2, "信息")]
    public void A_number_at_the_start_makes_a_numbered_line(string text, int level, int ordinal, string title)
    {
        var line = Line(text).ShouldBeOfType<HeadingLineSyntax>();
        (line.Kind, line.Level, line.Ordinal).ShouldBe((SyntaxKind.NumberedLine, level, ordinal));
        text.Substring(line.TextSpan.Start, line.TextSpan.Length).ShouldBe(title);
    }

    [Theory]
    [InlineData("1.5分")]
    [InlineData("5·15")]
    [InlineData("2020.1")]
    [InlineData("2020.干部")]
    [InlineData("0.信息")]
    [InlineData("一二、")]
    [InlineData("十十、")]
    [InlineData("（一")]
    [InlineData("一般公开")]
    [InlineData("（2020）")]
    [InlineData("（一1）")]
    public void Other_numbers_are_text(string text) => Line(text).Kind.ShouldBe(SyntaxKind.TextLine);

    [Theory]
    [InlineData("@year 2023", "year", "2023")]
    [InlineData("@year: 2023 ", "year", "2023")]
    [InlineData("@agency：青山县 政府", "agency", "青山县 政府")]
    [InlineData("@check : a = b | c", "check", "a = b | c")]
    [InlineData("@", "", "")]
    public void A_directive_has_key_and_value(string text, string key, string value)
    {
        var line = Line(text).ShouldBeOfType<DirectiveLineSyntax>();
        text.Substring(line.KeySpan.Start, line.KeySpan.Length).ShouldBe(key);
        text.Substring(line.ValueSpan.Start, line.ValueSpan.Length).ShouldBe(value);
    }

    [Theory]
    [InlineData("| a | b |", true, true, " a /a", " b /b")]
    [InlineData("a | b", false, false, "a /a", " b/b")]
    [InlineData("  规章 |  ", false, true, "规章 /规章")]
    [InlineData("|| x", true, false, "/", " x/x")]
    [InlineData("a\\|b|c", false, false, "a\\|b/a\\|b", "c/c")]
    [InlineData("a\\|", false, false)]
    public void Bars_divide_cells(string text, bool leading, bool trailing, params string[] cells)
    {
        if (cells.Length == 0)
        {
            Line(text).Kind.ShouldBe(SyntaxKind.TextLine);
            return;
        }

        var row = Line(text).ShouldBeOfType<TableRowLineSyntax>();
        (row.HasLeadingBar, row.HasTrailingBar, row.IsTab).ShouldBe((leading, trailing, false));
        Cells(text, row).ShouldBe(cells);
    }

    [Theory]
    [InlineData("规章\t0\t\t", "规章/规章", "0/0", "/", "/")]
    [InlineData("\t自然人\t法人", "/", "自然人/自然人", "法人/法人")]
    [InlineData(" \t 0", " /", " 0/0")]
    public void Every_tab_divides_cells(string text, params string[] cells)
    {
        var row = Line(text).ShouldBeOfType<TableRowLineSyntax>();
        row.IsTab.ShouldBeTrue();
        Cells(text, row).ShouldBe(cells);
    }

    [Fact]
    public void A_row_of_very_many_cells_is_read()
    {
        var text = string.Join('|', Enumerable.Repeat("1", 20_000));
        Line(text).ShouldBeOfType<TableRowLineSyntax>().Cells.Count.ShouldBe(20_000);
    }

    [Fact]
    public void Many_threads_may_parse_at_once()
    {
        var text = SourceText.From(string.Concat(Enumerable.Range(0, 500).Select(i => $"规章{i} | {i} | {i * 2} |\n")));
        var expected = SyntaxDump.Write(ReportParser.Parse(text));
        Parallel.For(0, 8, _ => SyntaxDump.Write(ReportParser.Parse(text)).ShouldBe(expected));
    }

    private static LineSyntax Line(string text) => ReportParser.Parse(SourceText.From(text)).Lines.ShouldHaveSingleItem();

    private static IEnumerable<string> Cells(string text, TableRowLineSyntax row) =>
        row.Cells.Select(c => text.Substring(c.Span.Start, c.Span.Length) + "/" + text.Substring(c.ContentStart, c.ContentLength));
}

using ReportLsp.Grammar.Text;
using ReportLsp.Testing.Pages;
using Shouldly;
using Xunit;

namespace ReportLsp.Rules.Tests.Harness;

public class CaretMarksTests
{
    [Fact]
    public void Columns_are_those_of_the_display()
    {
        var (text, spans) = CaretMarks.Parse(["合计 | 12 |", "       ^^", "^^^^"]);
        text.ShouldBe("合计 | 12 |\n");
        spans.Select(s => text.Substring(s.Start, s.Length)).ShouldBe(["合计", "12"]);
    }

    [Fact]
    public void Empty_ranges_the_end_and_ranges_over_lines()
    {
        var (text, spans) = CaretMarks.Parse(["|  | 甲", " ^0  ^^>", "乙丙", "<^", "^EOF"]);
        text.ShouldBe("|  | 甲\n乙丙\n");
        spans.ShouldBe([new TextSpan(1, 0), TextSpan.FromBounds(5, 8), new TextSpan(10, 0)]);
    }

    [Fact]
    public void A_row_that_continues_cells_is_no_line_of_marks() =>
        CaretMarks.Parse(["| ^^ | 1 |"]).Text.ShouldBe("| ^^ | 1 |\n");

    [Theory]
    [InlineData(" ^")]
    [InlineData("     ^")]
    [InlineData("^")]
    public void A_mark_that_stands_wrongly_is_said(string marks) => Should.Throw<FormatException>(() => CaretMarks.Parse(["甲乙", marks]));

    [Fact]
    public void What_is_rendered_can_be_read()
    {
        var text = SourceText.From("甲乙 12\n丙\n");
        TextSpan[] spans = [new(0, 2), new(3, 2), new(6, 0), new(8, 0)];
        var rendered = CaretMarks.Render(text, spans.Select(s => (s, "")));
        rendered.ShouldContain("     1 | 甲乙 12\n");
        rendered.ShouldContain("       |      ^^");
        rendered.ShouldContain("^EOF");
    }
}

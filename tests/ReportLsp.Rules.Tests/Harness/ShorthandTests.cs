using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing.Pages;
using Shouldly;
using Xunit;

namespace ReportLsp.Rules.Tests.Harness;

public class ShorthandTests
{
    public static TheoryData<string> Forms() => new("pipe", "row", "cell-bar", "bar-line", "cell", "tab");

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_table_has_the_cells_named_and_the_marks_on_them(string form)
    {
        var (text, spans) = CaretMarks.Parse(ReportShorthand.Expand([$"<<table applications new.natural=37^ new.total=38 new^ form={form}>>"], null));
        spans.Select(s => text.Substring(s.Start, s.Length)).ShouldBe(["一、本年新收政府信息公开申请数量", "37"]);
        text.ShouldNotContain(CaretMarks.Open.ToString());
        var report = ReportBinder.Bind(ReportParser.Parse(SourceText.From(text)), RuleHarness.Formats);
        var table = report.Tables.ShouldHaveSingleItem();
        table.Cell("new", "natural")!.Number.ShouldBe(37);
        table.Cell("new", "natural")!.Span.ShouldBe(spans[1]);
        table.Cell("new", "total")!.Number.ShouldBe(38);
        table.Cells.Count(c => c.Number == 0).ShouldBe(table.Cells.Count - 2);
    }

    [Fact]
    public void Rows_fields_and_labels_can_be_taken_out_added_and_changed()
    {
        var lines = ReportShorthand.Expand(["<<table applications without=carried lost=new.total extra=open.total=5^ \"label.next=四、结转 下年\">>"], null).ToList();
        var (text, spans) = CaretMarks.Parse(lines);
        text.ShouldNotContain("上年结转");
        text.ShouldContain("四、结转 下年");
        text.Substring(spans.ShouldHaveSingleItem().Start, 1).ShouldBe("5");
        Fields("一、").ShouldBe(6);
        Fields("（一）").ShouldBe(8);

        int Fields(string label) => text.Split('\n').First(l => l.Contains(label)).Split('|').Count(f => f.Trim() is "0" or "5");
    }

    [Fact]
    public void Blank_cells_and_placeholders()
    {
        var text = CaretMarks.Parse(ReportShorthand.Expand(["<<table disclosure fill= fees.amount=/>>"], null)).Text;
        var table = ReportBinder.Bind(ReportParser.Parse(SourceText.From(text)), RuleHarness.Formats).Tables.ShouldHaveSingleItem();
        table.Cells.ShouldAllBe(c => c.IsBlank);
    }

    [Fact]
    public void A_whole_report_from_short_hands_is_read_as_one()
    {
        foreach (var format in BuiltInFormats.All)
        {
            var text = CaretMarks.Parse(ReportShorthand.Expand([$"<<title {format.FirstYear}>>", $"<<period {format.FirstYear}>>", "<<sections 1-6>>"], format.Id)).Text;
            var report = ReportBinder.Bind(ReportParser.Parse(SourceText.From(text)), RuleHarness.Formats);
            report.Format.ShouldBeSameAs(RuleHarness.Formats.Find(format.Id));
            report.Year!.Value.ShouldBe(format.FirstYear);
            report.Sections.Select(s => s.Ordinal).ShouldBe([1, 2, 3, 4, 5, 6]);
            report.Tables.Count.ShouldBe(3);
            report.Tables.SelectMany(t => t.Relations).ShouldAllBe(r => r.Outcome == RelationOutcome.Held);
        }
    }

    [Theory]
    [InlineData("<<nonsense 1>>")]
    [InlineData("<<table nonsense>>")]
    [InlineData("<<table applications new.nonsense=1>>")]
    [InlineData("<<table applications without=nonsense>>")]
    [InlineData("<<section 9>>")]
    [InlineData("<<table>>")]
    public void What_is_not_known_is_said(string line) => Should.Throw<FormatException>(() => ReportShorthand.Expand([line], null).ToList());
}

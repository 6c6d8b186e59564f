using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Analysis.Tests.Formats;
using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Formatting;

public sealed class BlankTableWriterTests
{
    [Fact]
    public void Merged_cells_have_their_marks()
    {
        var lines = BlankTableWriter.Write(TableOf("gov-disclosure-2021", "applications"), c => c.Index.ToString(System.Globalization.CultureInfo.InvariantCulture));

        lines.Count.ShouldBe(28);
        Squeeze(lines[0]).ShouldBe("| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） ||| 申请人情况 |||||||");
        Squeeze(lines[1]).ShouldBe("| ^^ ||| 自然人 | 法人或其他组织 ||||| 总计 |");
        Squeeze(lines[2]).ShouldBe("| ^^ ||| ^^ | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | ^^ |");
        Squeeze(lines[3]).ShouldBe("| 一、本年新收政府信息公开申请数量 ||| 0 | 1 | 2 | 3 | 4 | 5 | 6 |");
        Squeeze(lines[5]).ShouldBe("| 三、本年度办理结果 | （一）予以公开 || 14 | 15 | 16 | 17 | 18 | 19 | 20 |");
        Squeeze(lines[7]).ShouldBe("| ^^ | （三）不予公开 | 1.属于国家秘密 | 28 | 29 | 30 | 31 | 32 | 33 | 34 |");
        Squeeze(lines[8]).ShouldBe("| ^^ | ^^ | 2.其他法律行政法规禁止公开 | 35 | 36 | 37 | 38 | 39 | 40 | 41 |");
        Squeeze(lines[27]).ShouldBe("| 四、结转下年度继续办理 ||| 168 | 169 | 170 | 171 | 172 | 173 | 174 |");
    }

    [Fact]
    public void A_wide_table_has_its_header_tree()
    {
        var lines = BlankTableWriter.WriteBlank(TableOf("gov-disclosure-2019", "reviews")).Select(Squeeze).ToList();

        lines[0].ShouldBe("| 行政复议 ||||| 行政诉讼 ||||||||||");
        lines[1].ShouldBe("| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 ||||| 复议后起诉 |||||");
        lines[2].ShouldStartWith("| ^^ | ^^ | ^^ | ^^ | ^^ | 结果维持 |");
        lines[3].Split('|').Length.ShouldBe(17);
    }

    [Fact]
    public void Bars_line_up()
    {
        foreach (var table in BuiltInFormats.All.SelectMany(f => f.Tables))
        {
            var lines = BlankTableWriter.Write(table, _ => "12345678");
            var full = lines.Max(l => DisplayWidth.Of(l));
            var complete = table.Rows.Zip(lines).Where(r => r.First.Kind != LayoutRowKind.Values || r.First.Cells[^1].Column == table.GridWidth - 1);
            complete.ShouldAllBe(r => DisplayWidth.Of(r.Second) == full);
        }
    }

    [Fact]
    public void The_sample_in_canonical_form_is_written_as_it_is()
    {
        var path = Repository.Path("samples/clean-2024-pipe.report");
        File.Exists(path).ShouldBeTrue();
        var lines = File.ReadAllLines(path).Where(l => l.StartsWith('|')).ToList();
        foreach (var table in BuiltInFormats.All[1].Tables)
        {
            var printed = lines.Take(table.Rows.Count).ToList();
            lines.RemoveRange(0, table.Rows.Count);
            var values = table.Rows.Zip(printed).SelectMany(r => r.First.Cells.Zip(r.Second.Split('|')[..^1].TakeLast(r.First.Cells.Count)))
                .ToDictionary(p => p.First, p => p.Second.Trim());

            BlankTableWriter.Write(table, c => values[c]).ShouldBe(printed);
        }

        lines.ShouldBeEmpty();
    }

    [Fact]
    public void Bars_and_line_breaks_in_fields_do_no_harm()
    {
        PipeGrid.Write([[new PipeSlot("a|b"), new PipeSlot("c\\|d")], [new PipeSlot("e\r\nf"), new PipeSlot(" ")], []])
            .ShouldBe(["| a\\|b | c\\|d |", "| e  f |      |", "|"]);
    }

    private static TableDefinition TableOf(string id, string table) => BuiltInFormats.All.Single(f => f.Id == id).Table(table)!;

    private static string Squeeze(string line)
    {
        while (line.Contains("  ", StringComparison.Ordinal))
            line = line.Replace("  ", " ", StringComparison.Ordinal);
        return line;
    }
}

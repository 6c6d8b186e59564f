using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Formatting;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Formatting;

public sealed class BlankReportWriterTests
{
    [Fact]
    public void A_blank_report_has_title_period_headings_and_tables()
    {
        var format = BuiltInFormats.All[1];

        var lines = BlankReportWriter.Write(format, "青禾县水务局", 2025, new Dictionary<string, decimal>()).Split('\n');

        lines[0].ShouldBe("青禾县水务局2025年政府信息公开工作年度报告");
        lines[2].ShouldBe("本年度报告中所列数据的统计期限自2025年1月1日起至2025年12月31日止。");
        lines.Where(l => l.Length > 1 && l[1] == '、').ShouldBe([
            "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
            "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
        ]);
        lines.Count(l => l.StartsWith('|')).ShouldBe(format.Tables.Sum(t => t.Rows.Count));
        format.Vocabulary.Words(WordLists.DraftingResidue).ShouldAllBe(w => !string.Join('\n', lines).Contains(w));
    }

    [Fact]
    public void Known_values_are_filled_in_and_the_others_as_asked()
    {
        var text = BlankReportWriter.Write(BuiltInFormats.All[1], "青禾县水务局", 2025, new Dictionary<string, decimal> { ["applications/carried/natural"] = 7 }, "0");

        var row = text.Split('\n').Single(l => l.Contains("二、上年结转", StringComparison.Ordinal));
        row.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).ShouldBe(["7", "0", "0", "0", "0", "0", "0"]);
    }
}

using System.Text;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Engine;

public class BaselineTests
{
    private static readonly DiagnosticDescriptor Descriptor = SampleRule.Word("RPT9001", "甲").Descriptor;

    [Fact]
    public void What_was_written_is_read()
    {
        var baseline = Of(Finding(1, "new", "16", "17"), Finding(2, "new", "16", "17"), Finding(3, "open", "甲,\"乙\"", "2"));
        var read = Baseline.Read(Written(baseline));
        read.Entries.ShouldBe(baseline.Entries);
        Written(read).ShouldBe(Written(baseline));
        Encoding.UTF8.GetString(Written(baseline)).ShouldContain("\"version\": 1");
    }

    [Fact]
    public void Moved_lines_keep_findings_known()
    {
        var baseline = Of(Finding(10, "new", "16", "17"));
        baseline.Filter("a.report", [Finding(500, "new", "16", "17")]).ShouldBeEmpty();
    }

    [Fact]
    public void A_changed_figure_revives_the_finding()
    {
        var baseline = Of(Finding(10, "new", "16", "17"));
        baseline.Filter("a.report", [Finding(10, "new", "16", "18")]).Count.ShouldBe(1);
    }

    [Fact]
    public void Another_row_file_or_rule_is_another_finding()
    {
        var baseline = Of(Finding(10, "new", "16", "17"));
        baseline.Filter("a.report", [Finding(10, "open", "16", "17")]).Count.ShouldBe(1);
        baseline.Filter("b.report", [Finding(10, "new", "16", "17")]).Count.ShouldBe(1);
        var other = Finding(10, "new", "16", "17") with { Descriptor = SampleRule.Word("RPT9002", "甲").Descriptor };
        baseline.Filter("a.report", [other]).Count.ShouldBe(1);
    }

    [Fact]
    public void One_more_of_the_same_is_new()
    {
        var baseline = Of(Finding(1, "new", "16"), Finding(2, "new", "16"));
        var more = baseline.Filter("a.report", [Finding(1, "new", "16"), Finding(2, "new", "16"), Finding(3, "new", "16")]);
        more.ShouldHaveSingleItem().Span.Start.ShouldBe(3);
    }

    [Fact]
    public void A_crash_is_never_known()
    {
        var crash = Finding(0, "new") with { Descriptor = EngineDescriptors.RuleCrashed };
        Of(crash).Filter("a.report", [crash]).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"version\": 2, \"findings\": []}")]
    [InlineData("{\"version\": 1}")]
    [InlineData("{\"version\": 1, \"findings\": [1]}")]
    [InlineData("{\"version\": 1, \"findings\": [{\"path\": \"a\", \"rule\": \"b\", \"scope\": 3, \"operands\": \"\", \"ordinal\": 0}]}")]
    [InlineData("{\"version\": 1, \"findings\": [{\"path\": \"a\", \"rule\": \"b\", \"scope\": \"\", \"operands\": \"\", \"ordinal\": 0.5}]}")]
    public void What_is_no_baseline_is_said(string json) =>
        Should.Throw<FormatException>(() => Baseline.Read(Encoding.UTF8.GetBytes(json))).Message.ShouldContain("baseline");

    private static Baseline Of(params Diagnostic[] findings) => new(BaselineEntry.Of("a.report", findings));

    private static byte[] Written(Baseline baseline)
    {
        using var stream = new MemoryStream();
        baseline.Write(stream);
        return stream.ToArray();
    }

    private static Diagnostic Finding(int offset, string row, params string[] operands) => new()
    {
        Descriptor = Descriptor,
        Severity = DiagnosticSeverity.Error,
        Message = new LocalizedText("测试", "test"),
        Span = new TextSpan(offset, 0),
        Scope = new FindingScope("applications", row, "total", Operands: operands),
    };
}

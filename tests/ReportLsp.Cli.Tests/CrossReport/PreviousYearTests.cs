using System.Text.Json;
using ReportLsp.Testing.Pages;
using Shouldly;
using Xunit;

namespace ReportLsp.Cli.Tests.CrossReport;

/// <summary>Changes stated in prose are held against the tables of last year's report where <c>check</c> is given that one too.</summary>
public sealed class PreviousYearTests : IDisposable
{
    private const string Eight = "new.natural=8 new.total=8 open.natural=8 open.total=8 total.natural=8 total.total=8";
    private const string Five = "new.natural=5 new.total=5 open.natural=5 open.total=5 total.natural=5 total.total=5";
    private const string Wrong = "全年收到政府信息公开申请5件，同比增长25%。";
    private const string Right = "全年收到政府信息公开申请5件，同比下降37.5%。";

    private readonly CliRunner _cli = new();

    public PreviousYearTests() => Write("2022", 2022, Eight, "全年收到政府信息公开申请8件。");

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void A_change_that_last_years_table_contradicts_is_found_and_its_source_named()
    {
        Write("2023", 2023, Five, Wrong);
        var (path, found) = Findings("check", "r").ShouldHaveSingleItem();
        path.ShouldBe("r/2023.report");
        found.GetProperty("line").GetInt32().ShouldBe(LineOf("2023", Wrong));
        found.GetProperty("severity").GetString().ShouldBe("warning");
        found.GetProperty("actual").GetString().ShouldBe("25%");
        found.GetProperty("expected").GetString().ShouldStartWith("37");
        found.GetProperty("message").GetString()!.ShouldContain("8");
        found.GetProperty("related")[0].GetProperty("path").GetString().ShouldBe("r/2022.report");
    }

    [Fact]
    public void It_is_not_looked_for_with_no_cross_or_without_last_years_report()
    {
        Write("2023", 2023, Five, Wrong);
        Findings("check", "r", "--no-cross").ShouldBeEmpty();
        Findings("check", "r/2023.report").ShouldBeEmpty();
        Write("2022", 2021, Eight, "全年收到政府信息公开申请8件。");
        Findings("check", "r").ShouldBeEmpty();
    }

    [Fact]
    public void A_true_change_draws_nothing()
    {
        Write("2023", 2023, Five, Right);
        Findings("check", "r").ShouldBeEmpty();
    }

    [Fact]
    public void What_the_text_alone_shows_is_said_once()
    {
        Write("2023", 2023, Five, "网站发文量由上年的1600条增加到2000条，增长20%。" + Wrong);
        Findings("check", "r").Select(f => f.Json.GetProperty("actual").GetString()).ShouldBe(["20%", "25%"]);
        Findings("check", "r", "--no-cross").Select(f => f.Json.GetProperty("actual").GetString()).ShouldBe(["20%"]);
    }

    [Fact]
    public void Results_are_the_same_at_any_number_of_jobs_and_order_of_paths()
    {
        for (var year = 2023; year < 2030; year++)
            Write($"{year}", year, year % 2 == 0 ? Eight : Five, year % 2 == 0 ? "全年收到政府信息公开申请8件，同比增长25%。" : Wrong);
        var one = _cli.Run("check", "r", "--format", "json", "--jobs", "1").Output;
        Findings(one).Count(f => f.Json.GetProperty("rule").GetString() == "RPT4004").ShouldBe(7);
        _cli.Run("check", "r", "--format", "json", "--jobs", "4").Output.ShouldBe(one);
        _cli.Run(["check", "--format", "json", "--jobs", "3", .. Enumerable.Range(2022, 8).Reverse().Select(y => $"r/{y}.report")]).Output.ShouldBe(one);
    }

    [Fact]
    public void Suppression_severity_baseline_and_exit_code_hold_for_it()
    {
        Write("2023", 2023, Five, Wrong);
        _cli.Run("check", "r", "--select", "RPT4004", "--fail-on", "warning").Code.ShouldBe(1);
        _cli.Run("check", "r", "--select", "RPT4004", "--write-baseline", "known.json").Code.ShouldBe(0);
        _cli.Run("check", "r", "--select", "RPT4004", "--baseline", "known.json", "--fail-on", "information").Code.ShouldBe(0);
        _cli.Write("r/reportlsp.json", """{ "rules": { "RPT4004": "error" } }""");
        Findings("check", "r").ShouldHaveSingleItem().Json.GetProperty("severity").GetString().ShouldBe("error");
        Write("2023", 2023, Five, "@suppress RPT4004 -- 上年口径不同\n" + Wrong);
        Findings("check", "r").ShouldBeEmpty();
        Findings(_cli.Run("check", "r", "--format", "json", "--select", "RPT0002", "--select", "RPT4004").Output).ShouldBeEmpty();
        _cli.Write("r/reportlsp.json", """{ "suppressions": "deny" }""");
        Findings("check", "r").Select(f => f.Json.GetProperty("rule").GetString()).ShouldBe(["RPT0002", "RPT4004"]);
    }

    [Fact]
    public void A_report_from_standard_input_is_compared_too()
    {
        Write("2023", 2023, Five, Wrong);
        var text = File.ReadAllText(_cli.PathOf("r/2023.report"));
        var result = _cli.RunWith(text, "check", "-", "r/2022.report", "--stdin-path", "r/draft.report", "--format", "json", "--select", "RPT4004");
        Findings(result.Output).ShouldHaveSingleItem().Path.ShouldBe("r/draft.report");
    }

    private void Write(string name, int year, string applications, string prose) => _cli.Write($"r/{name}.report", string.Join('\n', ReportShorthand.Expand(
    [
        $"<<title {year} agency=青槐县水务局>>",
        "一、总体情况",
        .. prose.Split('\n'),
        "<<section 2>>",
        $"<<section 3 {applications}>>",
        "<<sections 4-6>>",
    ], null)) + "\n");

    private int LineOf(string name, string line) => Array.IndexOf(File.ReadAllLines(_cli.PathOf($"r/{name}.report")), line) + 1;

    private List<(string Path, JsonElement Json)> Findings(params string[] args) =>
        Findings(_cli.Run([.. args, "--format", "json", "--lang", "zh", "--select", "RPT4004"]).Output);

    private static List<(string Path, JsonElement Json)> Findings(string output) =>
    [
        .. JsonDocument.Parse(output).RootElement.GetProperty("files").EnumerateArray()
            .SelectMany(f => f.GetProperty("diagnostics").EnumerateArray().Select(d => (f.GetProperty("path").GetString()!, d))),
    ];
}

using System.Text.Json;
using ReportLsp.Testing;
using Shouldly;
using Xunit;

namespace ReportLsp.Cli.Tests.CrossReport;

/// <summary><c>check</c> over reports that belong together, on the samples.</summary>
public sealed class CrossReportTests : IDisposable
{
    private static readonly string[] Samples =
    [
        "lanxi-water-2022.report", "lanxi-water-2023.report", "zhuping-water-2023.report",
        "beizhuang-county/civil-affairs-2022.report", "nanling-county/civil-affairs-2023.report",
    ];

    private readonly CliRunner _cli = new();

    public CrossReportTests()
    {
        foreach (var sample in Samples)
            _cli.Write("r/" + sample, File.ReadAllBytes(RepositoryFiles.PathOf("samples/cross/" + sample)));
    }

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Json_names_the_place_in_the_other_file()
    {
        var found = Findings("check", "r", "--format", "json", "--select", "RPT6", "--lang", "zh");
        found.Select(f => (f.Path, f.Rule, f.Line)).ShouldBe(
        [
            ("r/lanxi-water-2023.report", "RPT6002", 27),
            ("r/lanxi-water-2023.report", "RPT6001", 45),
            ("r/zhuping-water-2023.report", "RPT6003", 10),
        ]);
        foreach (var finding in found)
        {
            var related = finding.Json.GetProperty("related")[0];
            var lines = File.ReadAllLines(_cli.PathOf(related.GetProperty("path").GetString()!));
            var line = lines[related.GetProperty("line").GetInt32() - 1];
            var there = line[(related.GetProperty("column").GetInt32() - 1)..(related.GetProperty("endColumn").GetInt32() - 1)];
            if (finding.Rule == "RPT6003")
                there.ShouldStartWith("2023年，岚溪县水务局");
            else if (finding.Rule == "RPT6002")
                there.ShouldBe("12");
            else
                there.ShouldBe(finding.Json.GetProperty("expected").GetString());
        }
    }

    [Fact]
    public void Text_and_sarif_name_it_too()
    {
        _cli.Run("check", "r", "--format", "text", "--select", "RPT6001").Output.ShouldContain("note: r/lanxi-water-2022.report:68:105 ");
        using var sarif = JsonDocument.Parse(_cli.Run("check", "r", "--format", "sarif", "--select", "RPT6003").Output);
        var related = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("relatedLocations")[0].GetProperty("physicalLocation");
        related.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("r/lanxi-water-2023.report");
        related.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(10);
    }

    [Fact]
    public void Results_are_the_same_at_any_number_of_jobs_and_order_of_paths()
    {
        var one = _cli.Run("check", "r", "--format", "json", "--jobs", "1").Output;
        _cli.Run("check", "r", "--format", "json", "--jobs", "4").Output.ShouldBe(one);
        _cli.Run(["check", "--format", "json", "--jobs", "3", .. Samples.Reverse().Select(s => "r/" + s)]).Output.ShouldBe(one);
    }

    [Fact]
    public void No_cross_and_a_single_file_leave_them_out()
    {
        Findings("check", "r", "--format", "json", "--select", "RPT6", "--no-cross").ShouldBeEmpty();
        Findings("check", "r/lanxi-water-2023.report", "--format", "json", "--select", "RPT6").ShouldBeEmpty();
        Findings("check", "r", "--format", "json", "--ignore", "RPT6").ShouldNotContain(f => f.Rule.StartsWith("RPT6"));
    }

    [Fact]
    public void Configuration_severity_baseline_and_exit_code_hold_for_them()
    {
        _cli.Run("check", "r", "--select", "RPT6", "--fail-on", "warning").Code.ShouldBe(1);
        _cli.Run("check", "r", "--select", "RPT6", "--write-baseline", "known.json").Code.ShouldBe(0);
        _cli.Run("check", "r", "--select", "RPT6", "--baseline", "known.json", "--fail-on", "information").Code.ShouldBe(0);
        _cli.Write("r/reportlsp.json", """{ "rules": { "RPT6001": "error", "RPT6003": { "similarity": 100 } } }""");
        var found = Findings("check", "r", "--format", "json", "--select", "RPT6");
        found.Where(f => f.Rule == "RPT6001").ShouldAllBe(f => f.Json.GetProperty("severity").GetString() == "error");
        found.ShouldNotContain(f => f.Rule == "RPT6003");
    }

    [Fact]
    public void A_report_from_standard_input_is_compared_with_the_files()
    {
        var text = File.ReadAllText(_cli.PathOf("r/lanxi-water-2023.report"));
        var result = _cli.RunWith(text, "check", "-", "r/lanxi-water-2022.report", "--stdin-path", "r/draft.report", "--format", "json", "--select", "RPT6001");
        Findings(result.Output).Select(f => f.Path).ShouldBe(["r/draft.report"]);
    }

    private List<(string Path, string Rule, int Line, JsonElement Json)> Findings(params string[] args) => Findings(_cli.Run(args).Output);

    private static List<(string Path, string Rule, int Line, JsonElement Json)> Findings(string output) =>
    [
        .. JsonDocument.Parse(output).RootElement.GetProperty("files").EnumerateArray().SelectMany(f => f.GetProperty("diagnostics").EnumerateArray()
            .Select(d => (f.GetProperty("path").GetString()!, d.GetProperty("rule").GetString()!, d.GetProperty("line").GetInt32(), d))),
    ];
}

using Shouldly;
using Xunit;

namespace ReportLsp.Cli.Tests.Discovery;

public sealed class DiscoveryTests : IDisposable
{
    private const string Title = "云溪县水务局2023年政府信息公开工作年度报告\n";
    private readonly CliRunner _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void A_folder_stands_for_the_reports_below_it()
    {
        _cli.Write("a.report", "anything");
        _cli.Write("b.txt", Title);
        _cli.Write("c.txt", "一、总体情况\n文字\n六、其他需要报告的事项\n无\n");
        _cli.Write("d.txt", "属于国家秘密 | 0\n重复申请 | 0\n信访举报投诉类申请 | 0\n其他处理 | 0\n予以公开 | 0\n");
        _cli.Write("e.md", "# notes\nnothing here\n");
        _cli.Write("f.html", "<p>");
        _cli.Write(".hidden/g.report", "x");
        _cli.Write("node_modules/h.report", "x");
        _cli.Write("i.log", Title);
        var result = Check(".");
        Paths(result).ShouldBe(["a.report", "b.txt", "c.txt", "d.txt"]);
        result.Error.ShouldContain("1 not recognised");
        result.Error.ShouldContain("1 in HTML");
        Paths(Check(".", "--all")).ShouldBe(["a.report", "b.txt", "c.txt", "d.txt", "e.md"]);
        Paths(Check("e.md")).ShouldBe(["e.md"]);
    }

    /// <summary>A text in an encoding that is not known may be a report: it is counted by itself, and named it is a finding.</summary>
    [Fact]
    public void Files_of_folders_that_cannot_be_read_are_counted()
    {
        _cli.Write("r/a.report", "云溪县水务局2023年政府信息公开工作年度报告\n");
        _cli.Write("r/odd.txt", [0xFF, 0xFE, 0x41]);
        _cli.Write("r/note.txt", "no report");
        foreach (var more in new string[][] { [], ["--jobs", "3"], ["--cache"] })
        {
            _cli.Environment["REPORTLSP_CACHE_DIR"] = _cli.PathOf("cache");
            var result = _cli.Run(["check", "r", "--fail-on", "never", "--format", "ndjson", .. more]);
            result.Error.ShouldBe("reportlsp: files left out: 1 not recognised as a report (--all checks them too), 1 that cannot be read (check them by name to see why)\n");
            result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        }

        _cli.Run("check", "r/odd.txt", "--format", "csv").Output.ShouldContain("RPT0006");
        _cli.Run("check", "r", "--all", "--format", "csv").Output.ShouldContain("r/odd.txt,1,1,1,1,error,RPT0006");
    }

    [Fact]
    public void Ignored_files_are_left_out()
    {
        _cli.Write(".git/HEAD", "");
        _cli.Write(".gitignore", "*.report\n!keep.report\n/top/\nsub/**/deep.txt\n# comment\nname\\ \n");
        foreach (var name in new[] { "a.report", "keep.report", "top/keep.report", "sub/top/keep.report", "sub/x/y/deep.txt", "sub/deep.txt", "inner/b.report", "other/deep.txt" })
            _cli.Write(name, Title);
        _cli.Write("inner/.gitignore", "!b.report\nkeep.report\n");
        _cli.Write("inner/keep.report", Title);
        Paths(Check(".")).ShouldBe(["inner/b.report", "keep.report", "other/deep.txt", "sub/top/keep.report"]);
        Paths(Check("sub")).ShouldBe(["sub/top/keep.report"]);
        Paths(Check("a.report")).ShouldBe(["a.report"]);
    }

    [Fact]
    public void Patterns_and_lists_name_files()
    {
        foreach (var name in new[] { "r/2023a.txt", "r/s/2023b.txt", "r/2022.txt" })
            _cli.Write(name, "x");
        Paths(Check("r/**/2023*.txt")).ShouldBe(["r/2023a.txt", "r/s/2023b.txt"]);
        Paths(Check("r/202?.txt")).ShouldBe(["r/2022.txt"]);
        Paths(Check("r/[!x]*a.txt", "r/2023a.txt")).ShouldBe(["r/2023a.txt"]);
        _cli.Write("list", "r/2022.txt\r\nr/s/2023b.txt\n");
        Paths(Check("--files-from", "list")).ShouldBe(["r/2022.txt", "r/s/2023b.txt"]);
        _cli.RunWith("r/2022.txt\n", "check", "--files-from", "-", "--format", "csv", "--fail-on", "never").Code.ShouldBe(0);
        _cli.Run("check", "r/none*").Code.ShouldBe(2);
    }

    [Fact]
    public void Links_lead_nowhere()
    {
        _cli.Write("in/a.report", "x");
        _cli.Write("out/b.report", "x");
        Directory.CreateSymbolicLink(_cli.PathOf("in/loop"), _cli.PathOf("in"));
        Directory.CreateSymbolicLink(_cli.PathOf("in/away"), _cli.PathOf("out"));
        File.CreateSymbolicLink(_cli.PathOf("in/file.report"), _cli.PathOf("out/b.report"));
        var result = Check("in");
        Paths(result).ShouldBe(["in/a.report"]);
        result.Error.ShouldContain("3 behind symbolic links");
        Paths(Check("in/file.report")).ShouldBe(["in/file.report"]);
    }

    private CliResult Check(params string[] args) => _cli.Run(["check", .. args, "--format", "ndjson", "--fail-on", "never"]);

    private static string[] Paths(CliResult result) =>
        [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement.GetProperty("path").GetString()!)];
}

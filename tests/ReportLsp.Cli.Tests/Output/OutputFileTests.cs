using System.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Cli.Tests.Output;

/// <summary>Results in files: whole or not at all.</summary>
public sealed class OutputFileTests : IDisposable
{
    private readonly CliRunner _cli = new();

    public OutputFileTests() => _cli.Write("a.txt", "云溪县水务局2023年政府信息公开工作年度报告\n");

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Each_format_has_its_file_and_one_goes_to_standard_output()
    {
        string[] formats = ["json", "ndjson", "sarif", "junit", "github", "csv"];
        var run = _cli.Run(["check", "a.txt", "--format", "text", .. formats.SelectMany(f => new[] { "--format", $"{f}={f}.out" })]);
        run.Output.ShouldBe(_cli.Run("check", "a.txt").Output);
        foreach (var format in formats)
            File.ReadAllBytes(_cli.PathOf(format + ".out")).ShouldBe(Encoding.UTF8.GetBytes(_cli.Run("check", "a.txt", "--format", format).Output));
        _cli.Run("check", "a.txt", "--format", "json", "--output", "o.json").Output.ShouldBeEmpty();
        File.ReadAllText(_cli.PathOf("o.json")).ShouldBe(File.ReadAllText(_cli.PathOf("json.out")));
    }

    [Fact]
    public void A_run_that_fails_leaves_the_old_results()
    {
        var path = _cli.Write("o.json", "old");
        Directory.CreateDirectory(_cli.PathOf("empty"));
        _cli.Run("check", "empty", "--format", "json=o.json").Code.ShouldBe(2);
        File.ReadAllText(path).ShouldBe("old");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        _cli.Run("check", "a.txt", "--format", "json=o.json").Error.ShouldContain("the output o.json cannot be written");
        File.SetAttributes(path, FileAttributes.Normal);
        _cli.Run("check", "a.txt", "--output", "empty").Code.ShouldBe(2);
        Directory.GetFiles(_cli.Folder).Length.ShouldBe(2);
    }

    [Fact]
    public void Devices_and_links_are_written_through()
    {
        if (OperatingSystem.IsWindows())
            return;
        _cli.Run("check", "a.txt", "--output", "/dev/null").Code.ShouldBe(1);
        var target = _cli.Write("results/o.txt", "old");
        File.CreateSymbolicLink(_cli.PathOf("link.txt"), target);
        _cli.Run("check", "a.txt", "--output", "link.txt").Code.ShouldBe(1);
        File.ReadAllText(target).ShouldBe(_cli.Run("check", "a.txt").Output);
        new FileInfo(_cli.PathOf("link.txt")).LinkTarget.ShouldBe(target);
    }

    /// <summary>Spelt otherwise, or behind a link, one file is one file.</summary>
    [Fact]
    public void Two_results_in_one_file_are_refused_whatever_leads_to_it()
    {
        _cli.Write("r/old.txt", "old");
        Refused("check", "a.txt", "--format", "json=r/x", "--format", "csv=./r/../r/x");
        Refused("check", "a.txt", "--format", "json=r/x", "--write-baseline", "./r/x");
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateSymbolicLink(_cli.PathOf("s"), "r");
            File.CreateSymbolicLink(_cli.PathOf("link"), "r/x");
            Refused("check", "a.txt", "--format", "json=r/x", "--format", "csv=s/x");
            Refused("check", "a.txt", "--format", "json=link", "--format", "csv=r/x");
        }

        Directory.GetFiles(_cli.PathOf("r")).Length.ShouldBe(1);

        void Refused(params string[] args)
        {
            var result = _cli.Run(args);
            result.Error.ShouldContain("two results cannot go to the same file");
            result.Code.ShouldBe(2);
        }
    }

    [Fact]
    public void Results_never_replace_a_report_that_is_checked()
    {
        var report = _cli.Write("r/b.report", "云溪县水务局2023年政府信息公开工作年度报告\n");
        var before = File.ReadAllBytes(report);
        var outputs = new List<string> { "r/b.report", "r/../r/b.report" };
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateSymbolicLink(_cli.PathOf("s"), "r");
            File.CreateSymbolicLink(_cli.PathOf("link.json"), "r/b.report");
            outputs.AddRange(["s/b.report", "link.json"]);
        }

        foreach (var output in outputs)
        {
            foreach (var option in new[] { "--output", "--write-baseline" })
            {
                var result = _cli.Run("check", "r", option, output);
                result.Error.ShouldContain("the results cannot replace a report that is checked: " + output);
                result.Code.ShouldBe(2);
            }
        }

        File.ReadAllBytes(report).ShouldBe(before);
    }
}

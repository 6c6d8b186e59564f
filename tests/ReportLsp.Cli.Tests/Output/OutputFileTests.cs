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
}

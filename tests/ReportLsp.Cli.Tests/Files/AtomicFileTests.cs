using System.Text;
using ReportLsp.Cli.Files;
using Shouldly;
using Xunit;

namespace ReportLsp.Cli.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly CliRunner _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Keeps_permissions_and_links()
    {
        if (OperatingSystem.IsWindows())
            return;
        var path = _cli.Write("a.txt", "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherRead);
        var mode = File.GetUnixFileMode(path);
        var link = File.CreateSymbolicLink(_cli.PathOf("link.txt"), "a.txt").FullName;
        AtomicFile.Replace(link, "new"u8);
        File.ReadAllText(path).ShouldBe("new");
        File.GetUnixFileMode(path).ShouldBe(mode);
        new FileInfo(link).LinkTarget.ShouldBe("a.txt");
        Directory.GetFiles(_cli.Folder).Length.ShouldBe(2);
    }

    [Fact]
    public void Leaves_a_file_that_someone_else_changed()
    {
        var path = _cli.Write("a.txt", "theirs");
        Should.Throw<IOException>(() => AtomicFile.Replace(path, "new"u8, "old"u8));
        File.ReadAllText(path).ShouldBe("theirs");
        Directory.GetFiles(_cli.Folder).Length.ShouldBe(1);
    }

    [Fact]
    public void Removes_what_killed_runs_left_and_nothing_else()
    {
        var path = _cli.Write("a.txt", "old");
        _cli.Write($".a.txt.{int.MaxValue}{PendingFile.TemporarySuffix}", "half");
        var other = _cli.Write($".b.txt.{int.MaxValue}{PendingFile.TemporarySuffix}", "half");
        var running = _cli.Write($".a.txt.{OtherProcess()}{PendingFile.TemporarySuffix}", "half");
        AtomicFile.Replace(path, "new"u8);
        Directory.GetFiles(_cli.Folder).Order(StringComparer.Ordinal).ShouldBe(new[] { path, other, running }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Fix_keeps_encoding_and_newlines()
    {
        var text = "云溪县水务局2023年政府信息公开工作年度报告\r\n@yaer 2023\r\n";
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)];
        var path = _cli.Write("a.txt", bytes);
        _cli.Run("fix", "a.txt", "--select", "RPT0003").Code.ShouldBe(0);
        File.ReadAllBytes(path).ShouldBe(bytes);
        _cli.Run("fix", "a.txt", "--select", "RPT0003", "--unsafe", "--check").Code.ShouldBe(1);
        _cli.Run("fix", "a.txt", "--select", "RPT0003", "--unsafe", "--diff").Output.ShouldContain("-@yaer 2023\n+@year 2023\n");
        File.ReadAllBytes(path).ShouldBe(bytes);
        _cli.Run("fix", "a.txt", "--select", "RPT0003", "--unsafe").Code.ShouldBe(0);
        File.ReadAllBytes(path).ShouldBe([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text.Replace("yaer", "year", StringComparison.Ordinal))]);
        _cli.Run("fix", "a.txt", "--select", "RPT0003", "--unsafe", "--check").Code.ShouldBe(0);
    }

    /// <summary>A process that runs and is not this one: the parent of all.</summary>
    private static int OtherProcess() => OperatingSystem.IsWindows() ? 4 : 1;
}

using System.Text;
using ReportLsp.Analysis.Diagnostics;
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

    /// <summary>What is written goes to a device without room: writing fails with the first full buffer or at the end, closing fails again.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(200_000)]
    public void A_full_disk_fails_once_and_leaves_nothing(int length)
    {
        if (OperatingSystem.IsWindows() || !File.Exists("/dev/full"))
            return;
        var path = _cli.Write("a.txt", "old");
        var pending = new PendingFile(path, (temporary, options) =>
        {
            File.WriteAllText(temporary, "");
            return new FileStream("/dev/full", new FileStreamOptions { Mode = FileMode.Open, Access = options.Access, BufferSize = options.BufferSize });
        });
        var failure = Should.Throw<IOException>(() =>
        {
            pending.Content.Write(new byte[length]);
            pending.Commit();
        });
        pending.Dispose();
        pending.Dispose();
        FileFailure.Reason(failure).For(Language.Chinese).ShouldBe("磁盘已满");
        File.ReadAllText(path).ShouldBe("old");
        Directory.GetFiles(_cli.Folder).ShouldBe([path]);
    }

    [Fact]
    public void A_file_that_cannot_be_begun_leaves_nothing()
    {
        var path = _cli.Write("a.txt", "old");
        Should.Throw<ObjectDisposedException>(() => new PendingFile(path, (temporary, options) =>
        {
            var stream = new FileStream(temporary, options);
            stream.Dispose();
            return stream;
        }));
        Directory.GetFiles(_cli.Folder).ShouldBe([path]);
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

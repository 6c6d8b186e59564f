using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using ReportLsp.Testing;
using Shouldly;
using Xunit;

namespace ReportLsp.Cli.Tests.Commands;

/// <summary>What only a real process shows: signals, exit codes, pipes.</summary>
public sealed class ProcessTests : IDisposable
{
    private const int Kills = 50;
    private readonly CliRunner _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Killed_at_any_instant_a_fix_leaves_the_old_file_or_the_new_one()
    {
        var old = "云溪县水务局2023年政府信息公开工作年度报告\n@yaer 2023\n" + string.Concat(Enumerable.Repeat("一段文字，没有别的内容。\n", 20_000));
        var due = old.Replace("@yaer", "@year", StringComparison.Ordinal);
        var path = _cli.Write("a.report", old);
        var clock = Stopwatch.StartNew();
        using (var whole = StartFix())
            whole.WaitForExit();
        var duration = clock.Elapsed;
        File.ReadAllText(path).ShouldBe(due);

        // A fixed seed; half of the instants lie in the last third, where the file is written.
        var random = new Random(20240331);
        for (var i = 0; i < Kills; i++)
        {
            File.WriteAllText(path, old);
            using var process = StartFix();
            var share = i % 2 == 0 ? random.NextDouble() : 0.66 + (random.NextDouble() / 2.5);
            if (!process.WaitForExit(duration * share))
                process.Kill();
            process.WaitForExit();
            var found = File.ReadAllText(path);
            (found == old || found == due).ShouldBeTrue($"kill {i} left {found.Length} characters");
        }

        // Leftovers are hidden, no reports by their names, and go with the next run that writes the file.
        File.WriteAllText(path, old);
        _cli.Run("check", ".", "--select", "RPT0006", "--format", "ndjson").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        _cli.Run("fix", "a.report", "--unsafe", "--select", "RPT0003").Code.ShouldBe(0);
        Directory.GetFiles(_cli.Folder).ShouldBe([path]);
    }

    [Fact]
    public void An_interrupted_run_exits_with_130()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var process = Start(redirectInput: true, "check", "-");
        Thread.Sleep(1500);
        Kill(process.Id, 2).ShouldBe(0);
        process.WaitForExit(15_000).ShouldBeTrue();
        process.ExitCode.ShouldBe(130);
    }

    /// <summary>Stopped in the middle of the work: the code of the signal, the old results whole, nothing left behind.</summary>
    [Theory]
    [InlineData(2, 130)]
    [InlineData(15, 143)]
    public void A_stopped_check_leaves_the_old_results(int signal, int code)
    {
        if (OperatingSystem.IsWindows())
            return;
        var report = File.ReadAllText(RepositoryFiles.PathOf("samples/flawed-totals-2023.report"));
        for (var i = 0; i < 300; i++)
            _cli.Write($"r/{i}.report", report);
        var old = _cli.Write("out.json", "old");
        using var process = Start(redirectInput: false, "check", "r", "--jobs", "1", "--no-cross", "--format", "json=out.json", "--format", "ndjson");

        // With the first line of results the run is under way, and far from its end.
        var first = process.StandardOutput.ReadLine();
        Kill(process.Id, signal).ShouldBe(0);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit(15_000).ShouldBeTrue();
        first.ShouldNotBeNull();
        process.ExitCode.ShouldBe(code);
        File.ReadAllText(old).ShouldBe("old");
        Directory.GetFiles(_cli.Folder).ShouldBe([old]);
    }

    /// <summary>As <c>head</c> does: it has what it wants and closes the pipe. The run ends at once, without a word.</summary>
    [Fact]
    public void A_reader_that_goes_away_ends_the_run_with_141()
    {
        if (OperatingSystem.IsWindows())
            return;
        var report = File.ReadAllText(RepositoryFiles.PathOf("samples/flawed-totals-2023.report"));
        for (var i = 0; i < 60; i++)
            _cli.Write($"r/{i}.report", report);
        using var process = Start(redirectInput: false, "check", "r", "--no-cross", "--format", "ndjson");
        process.StandardOutput.ReadLine().ShouldNotBeNull();
        process.StandardOutput.Close();
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit(30_000).ShouldBeTrue();
        said.ShouldBeEmpty();
        process.ExitCode.ShouldBe(141);
    }

    /// <summary>A limit on the size of files stands for a disk that is full: every command says so, keeps the old file and leaves nothing else.</summary>
    [Theory]
    [InlineData("check a.report --format sarif -o out")]
    [InlineData("check a.report --format text --write-baseline out")]
    [InlineData("export a.report --to html -o out")]
    [InlineData("new --agency 云溪县水务局 --year 2023 --force -o out")]
    [InlineData("fix a.report --unsafe --select RPT0003")]
    public void Without_room_for_a_file_the_old_one_stays(string command)
    {
        if (OperatingSystem.IsWindows())
            return;
        var text = "云溪县水务局2023年政府信息公开工作年度报告\n@yaer 2023\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"@nonsense{i} x\n"));
        var report = _cli.Write("a.report", text);
        var output = _cli.Write("out", "old");
        var assembly = Path.Combine(AppContext.BaseDirectory, "reportlsp.dll");
        var start = new ProcessStartInfo("sh", ["-c", $"trap '' XFSZ; ulimit -f 2; exec dotnet '{assembly}' {command}"])
        {
            WorkingDirectory = _cli.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["LC_ALL"] = "zh_CN.UTF-8";
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEndAsync();
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        said.ShouldContain("文件超过系统允许的大小");
        process.ExitCode.ShouldBe(2);
        File.ReadAllText(report).ShouldBe(text);
        File.ReadAllText(output).ShouldBe("old");
        Directory.GetFiles(_cli.Folder).Order(StringComparer.Ordinal).ShouldBe([report, output]);
    }

    [Fact]
    public void The_exit_code_reaches_the_shell()
    {
        using var process = Start(redirectInput: false, "check", "missing.txt");
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(1);
        said.ShouldContain("RPT0006");
    }

    private Process StartFix() => Start(redirectInput: false, "fix", "a.report", "--unsafe", "--select", "RPT0003");

    private Process Start(bool redirectInput, params string[] args)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "reportlsp.dll");
        var start = new ProcessStartInfo("dotnet", [assembly, .. args])
        {
            WorkingDirectory = _cli.Folder,
            RedirectStandardInput = redirectInput,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        return Process.Start(start)!;
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}

using System.Diagnostics;
using System.Globalization;
using ReportLsp.Cli;

namespace ReportLsp.Benchmarks;

/// <summary>
/// <c>check</c> over many reports with and without the rules over several of them: time, peak memory, growth. Each run is a process of its
/// own, the runs of one size take turns, the best of three counts.
/// </summary>
internal static class CrossReportRuns
{
    /// <summary>First argument of a process that makes one run.</summary>
    public const string Child = "cross-run";

    private const int Runs = 3;

    /// <summary>Prints the figures for 2,000 and 8,000 reports.</summary>
    public static void Print(TextWriter output)
    {
        foreach (var sameProse in new[] { false, true })
        {
            output.WriteLine(sameProse ? "all reports with the same prose" : "prose of their own, one in twenty copied");
            var small = Measure(2_000, sameProse, output);
            var large = Measure(8_000, sameProse, output);
            output.WriteLine(string.Create(null, $"  8,000 against 2,000 reports: {large / small:F2} times the time"));
        }
    }

    /// <summary>Makes one run and prints milliseconds and peak megabytes.</summary>
    public static void RunOne(string[] args, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        CommandLineApp.Run(["check", .. args, "--format", "json", "--fail-on", "never", "--no-progress", "--today", "2025-06-30"], new CliHost
        {
            Input = Stream.Null,
            Output = Stream.Null,
            Error = Stream.Null,
            WorkingDirectory = Environment.CurrentDirectory,
        });
        watch.Stop();
        using var self = Process.GetCurrentProcess();
        output.WriteLine(string.Create(null, $"{watch.Elapsed.TotalMilliseconds:F0} {self.PeakWorkingSet64 / 1e6:F0}"));
    }

    private static double Measure(int count, bool sameProse, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("reportlsp-cross-").FullName;
        try
        {
            ReportCorpus.Write(folder, count, sameProse);
            var size = new DirectoryInfo(folder).EnumerateFiles().Sum(f => f.Length);
            (double Time, double Memory) with = (double.MaxValue, 0), without = (double.MaxValue, 0);
            for (var run = 0; run < Runs; run++)
            {
                without = Better(without, Start(folder, "--no-cross"));
                with = Better(with, Start(folder));
            }

            output.WriteLine(string.Create(
                null,
                $"  {count} reports, {size / 1e6:F1} MB: {with.Time:F0} ms with, {without.Time:F0} ms without ({with.Time / without.Time:F2} times); "
                    + $"peak {with.Memory:F0} MB with, {without.Memory:F0} MB without"));
            return with.Time;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (double Time, double Memory) Better((double Time, double Memory) best, (double Time, double Memory) run) =>
        (Math.Min(best.Time, run.Time), Math.Max(best.Memory, run.Memory));

    private static (double Time, double Memory) Start(params string[] args)
    {
        // Started as `dotnet Benchmarks.dll` or by its own name.
        var host = Environment.ProcessPath!;
        string[] program = Path.GetFileNameWithoutExtension(host) == "dotnet" ? [typeof(CrossReportRuns).Assembly.Location] : [];
        using var process = Process.Start(new ProcessStartInfo(host, [.. program, Child, .. args]) { RedirectStandardOutput = true })!;
        var words = process.StandardOutput.ReadToEnd().Split();
        process.WaitForExit();
        return (double.Parse(words[0], CultureInfo.InvariantCulture), double.Parse(words[1], CultureInfo.InvariantCulture));
    }
}

using System.Diagnostics;
using System.Text;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Benchmarks;

/// <summary>A few runs timed by hand: seconds instead of minutes, and good enough to see a change of a tenth.</summary>
internal static class QuickRun
{
    private const int Size = 10_000_000;
    private const int Runs = 9;

    /// <summary>Prints speed and allocation of parsing 10 MB of rows.</summary>
    public static void Print(TextWriter output)
    {
        var rows = TableRows.Make(Size);
        var bytes = Encoding.UTF8.GetByteCount(rows);
        var best = double.MaxValue;
        long allocated = 0;
        for (var run = 0; run < Runs; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var processor = Environment.CpuUsage.TotalTime;
            var pauses = GC.GetTotalPauseDuration();
            var watch = Stopwatch.StartNew();
            var tree = ReportParser.Parse(SourceText.From(rows));
            watch.Stop();
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
            output.WriteLine(string.Create(null, $"run {run + 1}: {bytes / 1e6 / watch.Elapsed.TotalSeconds:F0} MB/s, {tree.Lines.Length} lines, "
                + $"{(GC.GetTotalPauseDuration() - pauses).TotalMilliseconds:F0} of {watch.Elapsed.TotalMilliseconds:F0} ms collecting garbage, "
                + $"{(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds:F0} ms of processor time"));
        }

        output.WriteLine(string.Create(
            null, $"{bytes / 1e6:F1} MB of table rows: best {bytes / 1e6 / best:F0} MB/s, {(double)allocated / bytes:F1} bytes allocated per input byte"));
    }
}

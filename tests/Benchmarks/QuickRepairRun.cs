using System.Diagnostics;
using ReportLsp.Analysis.Model.Repair;

namespace ReportLsp.Benchmarks;

/// <summary>The search for repairs timed by hand.</summary>
internal static class QuickRepairRun
{
    private const int WarmUp = 300;
    private const int Runs = 1000;

    /// <summary>Prints the median and the slowest of many searches of each case.</summary>
    public static void Print(TextWriter output)
    {
        foreach (var name in RepairCases.Names)
        {
            var table = RepairCases.Make(name);
            for (var i = 0; i < WarmUp; i++)
                RepairSearch.Find(table);
            Thread.Sleep(200); // lets the optimised code take over
            for (var i = 0; i < WarmUp; i++)
                RepairSearch.Find(table);
            var times = new double[Runs];
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Runs; i++)
            {
                var start = Stopwatch.GetTimestamp();
                RepairSearch.Find(table);
                times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }

            var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / Runs;
            Array.Sort(times);
            var found = string.Join("; ", RepairSearch.Find(table).Components.Select(c => $"{c.Failing.Count} failing, {c.Outcome}, {c.Count} of size {c.Size}"));
            output.WriteLine(string.Create(
                null, $"repair {name}: median {times[Runs / 2]:F0} µs, 99 % below {times[Runs * 99 / 100]:F0} µs, {allocated} bytes ({found})"));
        }
    }
}

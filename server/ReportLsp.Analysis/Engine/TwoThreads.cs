using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Analysis.Engine;

/// <summary>
/// Runs the rules over one report on two threads: one begins with reading the prose, the other with the rules that do not ask for it.
/// The findings come in the same order as from one thread.
/// </summary>
internal static class TwoThreads
{
    /// <summary>Characters from which on starting a second thread costs less than it saves; measured by the benchmark of keystrokes.</summary>
    private const int LeastLength = 4000;

    /// <summary>True for a long report on a machine with more than one processor.</summary>
    public static bool AreWorth(Report report) => report.Text.Length >= LeastLength && Environment.ProcessorCount > 1;

    /// <summary>The findings of rules.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IReadOnlyList<Diagnostic> Run(Rule[] rules, Report report, AnalysisSettings settings, CancellationToken cancellation)
    {
        var order = Order(rules);
        var found = new List<Diagnostic>[rules.Length];
        var next = -1;
        var other = Task.Run(
            () =>
            {
                ReadProse(report);
                Work();
            },
            CancellationToken.None);
        try
        {
            Work();
        }
        finally
        {
            // The other thread must not outlive this call, even where it was cancelled.
            other.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait(CancellationToken.None);
        }

        other.GetAwaiter().GetResult();
        return [.. found.SelectMany(static f => f)];

        void Work()
        {
            for (int i; (i = Interlocked.Increment(ref next)) < order.Length;)
            {
                cancellation.ThrowIfCancellationRequested();
                var mine = new List<Diagnostic>();
                Analyzer.RunOne(rules[order[i]], report, settings, mine, cancellation);
                found[order[i]] = mine;
            }
        }
    }

    /// <summary>Indexes of rules, those that wait for the prose last.</summary>
    private static int[] Order(Rule[] rules)
    {
        var order = new int[rules.Length];
        var (at, last) = (0, rules.Count(static r => !r.UsesProse));
        for (var i = 0; i < rules.Length; i++)
            order[rules[i].UsesProse ? last++ : at++] = i;
        return order;
    }

    private static void ReadProse(Report report)
    {
        try
        {
            _ = report.Prose;
        }
#pragma warning disable CA1031 // The rules that ask for the prose throw again, and each says so.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}

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

    /// <summary>The findings of rules. Never waits for a second thread to be had: where none comes in time, the calling one does all the work.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IReadOnlyList<Diagnostic> Run(Rule[] rules, Report report, AnalysisSettings settings, CancellationToken cancellation)
    {
        var order = Order(rules);
        var found = new List<Diagnostic>[rules.Length];
        var (next, done) = (-1, 0);
        var allDone = new ManualResetEventSlim(order.Length == 0);
        ThreadPool.UnsafeQueueUserWorkItem(_ => Help(), null);
        Work();
        allDone.Wait(cancellation);
        return [.. found.SelectMany(static f => f)];

        void Work()
        {
            for (int i; (i = Interlocked.Increment(ref next)) < order.Length;)
            {
                cancellation.ThrowIfCancellationRequested();
                var mine = new List<Diagnostic>();
                Analyzer.RunOne(rules[order[i]], report, settings, mine, cancellation);
                found[order[i]] = mine;
                if (Interlocked.Increment(ref done) == order.Length)
                    allDone.Set();
            }
        }

        void Help()
        {
            try
            {
                if (!allDone.IsSet && !cancellation.IsCancellationRequested)
                    _ = report.Prose;
            }
#pragma warning disable CA1031 // The rules that ask for the prose throw again, and each says so.
            catch (Exception)
#pragma warning restore CA1031
            {
            }

            try
            {
                Work();
            }
            catch (OperationCanceledException)
            {
                // The calling thread waits with the same token and throws.
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
}

using System.Diagnostics;

namespace ReportLsp.Server.Session;

/// <summary>Looks from time to time whether the process that started us still runs.</summary>
internal sealed class ParentWatch : IDisposable
{
    private readonly Timer _timer;

    /// <summary>Begins to watch.</summary>
    /// <param name="processId">The process.</param>
    /// <param name="interval">Time between two looks.</param>
    /// <param name="gone">Called once it no longer runs.</param>
    public ParentWatch(int processId, TimeSpan interval, Action gone) => _timer = new Timer(
        _ =>
        {
            if (IsRunning(processId))
                return;
            _timer?.Change(Timeout.Infinite, Timeout.Infinite);
            gone();
        },
        null,
        interval,
        interval);

    /// <inheritdoc />
    public void Dispose() => _timer.Dispose();

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception or NotSupportedException)
        {
            // It is there, but not ours to look at.
            return true;
        }
    }
}

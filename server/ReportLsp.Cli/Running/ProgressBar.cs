using System.Globalization;

namespace ReportLsp.Cli.Running;

/// <summary>A bar on standard error while a run takes longer than a second; nothing where that is no terminal.</summary>
/// <param name="writer">Standard error; null for no bar.</param>
/// <param name="total">Files of the run.</param>
/// <param name="clock">Tells how long the run takes; null for the system's.</param>
public sealed class ProgressBar(TextWriter? writer, int total, TimeProvider? clock = null) : IDisposable
{
    private const int Width = 30;
    private const int DelayMilliseconds = 1000;
    private const int IntervalMilliseconds = 100;

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly long _start = (clock ?? TimeProvider.System).GetTimestamp();
    private long _lastDrawn;
    private bool _isVisible;

    /// <summary>Draws the bar where it is time for it.</summary>
    public void Show(int done)
    {
        if (writer is null)
            return;
        var now = _clock.GetTimestamp();
        if (_clock.GetElapsedTime(_start, now).TotalMilliseconds < DelayMilliseconds
            || (_lastDrawn != 0 && _clock.GetElapsedTime(_lastDrawn, now).TotalMilliseconds < IntervalMilliseconds))
            return;
        _lastDrawn = now;
        _isVisible = true;
        writer.Write("\r\e[K" + Text(done, total));
    }

    /// <summary>Removes the bar, so that other text can be written.</summary>
    public void Clear()
    {
        if (!_isVisible)
            return;
        writer!.Write("\r\e[K");
        _isVisible = false;
    }

    /// <summary>Removes the bar, however the run ends.</summary>
    public void Dispose() => Clear();

    /// <summary>The bar: <c>[######......] 40% 400/1000</c>.</summary>
    public static string Text(int done, int total)
    {
        var filled = total == 0 ? Width : (int)((long)done * Width / total);
        var percent = total == 0 ? 100 : (int)((long)done * 100 / total);
        return string.Create(CultureInfo.InvariantCulture, $"[{new string('#', filled)}{new string('.', Width - filled)}] {percent,3}% {done}/{total}");
    }
}

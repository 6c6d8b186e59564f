namespace ReportLsp.Cli.Running;

/// <summary>Runs work on several threads and hands the results over in order, on the calling thread, holding no more than a few at a time.</summary>
/// <param name="work">Gives the result of an index; runs on any thread.</param>
/// <param name="consume">Takes the results in order of index; runs on the calling thread.</param>
public sealed class OrderedRun<T>(Func<int, T> work, Action<T> consume)
    where T : class
{
    /// <summary>Results per worker that may wait for an earlier one.</summary>
    private const int Ahead = 16;

    private readonly object _gate = new();
    private T?[] _waiting = [];
    private int _count;
    private int _nextToStart;
    private int _nextToConsume;

    /// <summary>Workers that wait for a place for their next result.</summary>
    private int _idle;

    private Exception? _failure;

    /// <summary>Runs all indices from 0.</summary>
    /// <param name="count">How many.</param>
    /// <param name="jobs">Threads to work on, at least 1; with 1 everything runs on the calling thread.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void Run(int count, int jobs)
    {
        jobs = Math.Min(jobs, count);
        if (jobs <= 1)
        {
            for (var i = 0; i < count; i++)
                consume(work(i));
            return;
        }

        _count = count;
        _waiting = new T?[jobs * Ahead];
        var threads = new Thread[jobs];
        for (var i = 0; i < jobs; i++)
        {
            // The usual stack of a main thread: parsing and binding need little, but a worker should not have less than the caller.
            threads[i] = new Thread(Work, 8 << 20) { IsBackground = true };
            threads[i].Start();
        }

        try
        {
            while (TakeNext() is { } result)
                consume(result);
        }
        catch (Exception exception)
        {
            Fail(exception);
            throw;
        }
        finally
        {
            foreach (var thread in threads)
                thread.Join();
        }

        if (_failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_failure);
    }

    private T? TakeNext()
    {
        lock (_gate)
        {
            ref var slot = ref _waiting[_nextToConsume % _waiting.Length];
            while (slot is null && _failure is null && _nextToConsume < _count)
                Monitor.Wait(_gate);
            if (_failure is not null || _nextToConsume >= _count)
                return null;
            var result = slot;
            slot = null;
            _nextToConsume++;

            // Workers that wait are woken when half of the places are free, not for each of them.
            if (_idle > 0 && (_nextToStart - _nextToConsume) * 2 <= _waiting.Length)
                Monitor.PulseAll(_gate);
            return result;
        }
    }

    private void Work()
    {
        try
        {
            while (true)
            {
                int index;
                lock (_gate)
                {
                    _idle++;
                    while (_failure is null && _nextToStart < _count && _nextToStart - _nextToConsume >= _waiting.Length)
                        Monitor.Wait(_gate);
                    _idle--;
                    if (_failure is not null || _nextToStart >= _count)
                        return;
                    index = _nextToStart++;
                }

                var result = work(index);
                lock (_gate)
                {
                    _waiting[index % _waiting.Length] = result;
                    if (index == _nextToConsume)
                        Monitor.PulseAll(_gate);
                }
            }
        }
#pragma warning disable CA1031 // Handed over to the calling thread, which throws it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(exception);
        }
    }

    private void Fail(Exception exception)
    {
        lock (_gate)
        {
            _failure ??= exception;
            Monitor.PulseAll(_gate);
        }
    }
}

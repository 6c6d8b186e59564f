namespace ReportLsp.Protocol.JsonRpc;

/// <summary>Requests of the peer that are not answered yet, from the moment they are read.</summary>
internal sealed class RunningRequests
{
    private readonly Dictionary<RequestId, CancellationTokenSource> _running = [];

    public int Count
    {
        get
        {
            lock (_running)
                return _running.Count;
        }
    }

    /// <summary>A token for the request; null where one with this identifier is running.</summary>
    public CancellationToken? Add(RequestId id)
    {
        // No source is linked to another or has a timer: none needs to be disposed of.
        var source = new CancellationTokenSource();
        lock (_running)
            return _running.TryAdd(id, source) ? source.Token : null;
    }

    public void Remove(RequestId id)
    {
        lock (_running)
            _running.Remove(id);
    }

    /// <summary>Cancels a request; one that is answered already is left alone.</summary>
    public void Cancel(RequestId id)
    {
        CancellationTokenSource? source;
        lock (_running)
            _running.TryGetValue(id, out source);
        _ = source?.CancelAsync();
    }

    /// <summary>Cancels all requests.</summary>
    public void CancelAll()
    {
        CancellationTokenSource[] sources;
        lock (_running)
            sources = [.. _running.Values];
        foreach (var source in sources)
            _ = source.CancelAsync();
    }

    /// <summary>Forgets all requests: nobody is there to be answered.</summary>
    public void Clear()
    {
        CancelAll();
        lock (_running)
            _running.Clear();
    }
}

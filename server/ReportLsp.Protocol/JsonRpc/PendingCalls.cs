using System.Text.Json;

namespace ReportLsp.Protocol.JsonRpc;

/// <summary>Requests to the peer that wait for an answer.</summary>
internal sealed class PendingCalls
{
    private readonly Dictionary<long, TaskCompletionSource<ReadOnlyMemory<byte>>> _pending = [];
    private long _last;
    private bool _closed;

    public int Count
    {
        get
        {
            lock (_pending)
                return _pending.Count;
        }
    }

    /// <summary>Takes a new identifier.</summary>
    /// <exception cref="ConnectionClosedException">The connection has ended.</exception>
    public (long Id, TaskCompletionSource<ReadOnlyMemory<byte>> Answer) Add()
    {
        var answer = new TaskCompletionSource<ReadOnlyMemory<byte>>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_pending)
        {
            if (_closed)
                throw new ConnectionClosedException();
            _pending.Add(++_last, answer);
            return (_last, answer);
        }
    }

    /// <summary>Forgets a request; false where it was answered already.</summary>
    public bool Remove(long id)
    {
        lock (_pending)
            return _pending.Remove(id);
    }

    /// <summary>Hands an answer to who waits for it. An answer to a request that was given up is dropped; false for one never asked for.</summary>
    public bool Answer(RequestId? id, in Envelope envelope)
    {
        if (id is not { } known || !known.TryGetNumber(out var number))
            return false;
        TaskCompletionSource<ReadOnlyMemory<byte>>? answer;
        lock (_pending)
        {
            if (!_pending.Remove(number, out answer))
                return number > 0 && number <= _last;
        }

        if (envelope.Error.IsEmpty)
            answer.TrySetResult(envelope.Result);
        else
            answer.TrySetException(ReadError(envelope.Error));
        return true;
    }

    /// <summary>Fails all requests, and all to come.</summary>
    public void Close()
    {
        TaskCompletionSource<ReadOnlyMemory<byte>>[] answers;
        lock (_pending)
        {
            _closed = true;
            answers = [.. _pending.Values];
            _pending.Clear();
        }

        foreach (var answer in answers)
            answer.TrySetException(new ConnectionClosedException());
    }

    private static JsonRpcException ReadError(ReadOnlyMemory<byte> error)
    {
        try
        {
            using var document = JsonDocument.Parse(error);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object)
            {
                var code = root.TryGetProperty("code", out var given) && given.ValueKind == JsonValueKind.Number && given.TryGetInt32(out var number)
                    ? number
                    : JsonRpcErrorCodes.UnknownErrorCode;
                var message = root.TryGetProperty("message", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
                return new JsonRpcException(code, message ?? "", root.TryGetProperty("data", out var data) ? data.Clone() : null);
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Falls through: an error all the same.
        }

        return new JsonRpcException(JsonRpcErrorCodes.UnknownErrorCode, "The peer answered with an error that cannot be read.");
    }
}

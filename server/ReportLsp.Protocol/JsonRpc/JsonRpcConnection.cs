using System.IO.Pipelines;
using System.Text.Json;
using System.Threading.Channels;

namespace ReportLsp.Protocol.JsonRpc;

/// <summary>
/// A JSON-RPC 2.0 connection over framed streams. Answers to own requests and cancellations take effect as soon as they are
/// read; everything else goes to the handler in order. Bad frames and messages are answered or skipped and never end it.
/// </summary>
public sealed class JsonRpcConnection
{
    /// <summary>The notification that cancels a request, in both directions; handled here.</summary>
    public const string CancelMethod = "$/cancelRequest";

    private readonly PipeReader _input;
    private readonly PipeWriter _output;
    private readonly JsonRpcHandler _handler;
    private readonly JsonRpcOptions _options;
    private readonly FrameWriter _writer;
    private readonly Channel<WaitingMessage> _waiting;
    private readonly RunningRequests _running = new();
    private readonly PendingCalls _pending = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _active = 1;

    /// <summary>Prepares a connection; <see cref="RunAsync"/> starts it and completes both streams at the end.</summary>
    public JsonRpcConnection(PipeReader input, PipeWriter output, JsonRpcHandler handler, JsonRpcOptions? options = null)
    {
        _input = input;
        _output = output;
        _handler = handler;
        _options = options ?? new JsonRpcOptions();
        _writer = new FrameWriter(output, _options.MaxWaiting);
        _waiting = Channel.CreateBounded<WaitingMessage>(
            new BoundedChannelOptions(_options.MaxWaiting) { SingleReader = true, SingleWriter = true });
    }

    /// <summary>Requests of the peer that are not answered yet.</summary>
    public int RunningRequestCount => _running.Count;

    /// <summary>Own requests that wait for an answer.</summary>
    public int PendingCallCount => _pending.Count;

    /// <summary>
    /// Reads until the stream ends, <see cref="Stop"/> or cancellation. After the end of the stream what was read is still
    /// answered; after a stop handlers are cancelled and only what is queued for writing is written.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        using var registration = cancellationToken.Register(Stop);
        var writing = Task.Run(WriteAsync, CancellationToken.None);
        var dispatching = Task.Run(DispatchAsync, CancellationToken.None);
        var reading = Task.Run(ReadAsync, CancellationToken.None);

        // A blocked read of standard input cannot be cancelled everywhere: a stop does not wait for it.
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (_stop.Token.Register(() => stopped.TrySetResult()))
        {
            await Task.WhenAny(reading, stopped.Task).ConfigureAwait(false);
            _waiting.Writer.TryComplete();
            if (!_stop.IsCancellationRequested)
            {
                await Task.WhenAny(dispatching, stopped.Task, Task.Delay(_options.DrainTime, CancellationToken.None)).ConfigureAwait(false);
                Leave();
                await Task.WhenAny(_idle.Task, stopped.Task, Task.Delay(_options.DrainTime, CancellationToken.None)).ConfigureAwait(false);
            }
            else
            {
                Leave();
            }
        }

        Stop();
        _running.CancelAll();
        _pending.Close();
        await Task.WhenAny(_idle.Task, Task.Delay(_options.DrainTime, CancellationToken.None)).ConfigureAwait(false);
        _running.Clear();
        _writer.Finish();
        if (await Task.WhenAny(writing, Task.Delay(_options.DrainTime, CancellationToken.None)).ConfigureAwait(false) != writing)
            _writer.Abandon();

        await writing.ConfigureAwait(false);
        await _output.CompleteAsync().ConfigureAwait(false);
        if (reading.IsCompleted)
            await _input.CompleteAsync().ConfigureAwait(false);
    }

    /// <summary>Ends the connection; handlers are told by their tokens.</summary>
    public void Stop() => _stop.Cancel();

    /// <summary>Queues a notification; waits while the peer does not read. After the end it is dropped.</summary>
    public ValueTask NotifyAsync<TParams>(NotificationMethod<TParams> method, TParams parameters, CancellationToken cancellationToken = default) =>
        NotifyAsync(Prepare(method, parameters), cancellationToken);

    /// <summary>Queues a notification that is written already; waits while the peer does not read. After the end it is dropped.</summary>
    public ValueTask NotifyAsync(ReadyNotification notification, CancellationToken cancellationToken = default) =>
        _writer.SendAsync(notification.Body, cancellationToken);

    /// <summary>Writes a notification without sending it.</summary>
    public static ReadyNotification Prepare<TParams>(NotificationMethod<TParams> method, TParams parameters) =>
        new(MessageWriter.Notification(method.Name, parameters, method.ParamsType));

    /// <summary>Sends a request and waits for its answer. Cancellation tells the peer and does not wait for it.</summary>
    /// <exception cref="JsonRpcException">The peer answered with an error, or with a result that does not fit.</exception>
    /// <exception cref="ConnectionClosedException">The connection ended first.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<TResult> RequestAsync<TParams, TResult>(
        RequestMethod<TParams, TResult> method,
        TParams parameters,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (id, answer) = _pending.Add();
        try
        {
            await _writer.SendAsync(MessageWriter.Request(id, method.Name, parameters, method.ParamsType), cancellationToken).ConfigureAwait(false);
            var result = await answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
            return JsonSerializer.Deserialize(result.Span, method.ResultType)!;
        }
        catch (JsonException fault)
        {
            throw new JsonRpcException(JsonRpcErrorCodes.UnknownErrorCode, $"The result of {method.Name} does not fit: {fault.Path ?? "$"}.", cause: fault);
        }
        catch (OperationCanceledException)
        {
            if (_pending.Remove(id))
                await _writer.SendAsync(MessageWriter.Cancel(id), _stop.Token).ConfigureAwait(false);
            throw;
        }
        finally
        {
            _pending.Remove(id);
        }
    }

    private async Task ReadAsync()
    {
        var reader = new FrameReader(_input, _options.MaxBodyBytes);
        try
        {
            while (true)
            {
                var frame = await reader.ReadAsync(_stop.Token).ConfigureAwait(false);
                if (frame.Problem is not null)
                    Report(frame.Problem, null);
                if (frame.Kind == FrameKind.End)
                    return;
                if (frame.Kind == FrameKind.Message)
                    await ReceiveAsync(frame.Body).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The orderly way to end.
        }
        catch (Exception fault)
        {
            Report("the stream cannot be read any more", fault);
        }
    }

    private async ValueTask ReceiveAsync(ReadOnlyMemory<byte> body)
    {
        var envelope = Envelope.Read(body);
        if (envelope.Fault is not null)
        {
            Report(envelope.Fault.Message, null);
            await _writer.SendAsync(MessageWriter.Error(envelope.Id, envelope.Fault), _stop.Token).ConfigureAwait(false);
        }
        else if (envelope.Method is null)
        {
            if (!_pending.Answer(envelope.Id, envelope))
                Report($"an answer to no request was skipped: {envelope.Id}", null);
        }
        else if (envelope.Method == CancelMethod)
        {
            if (CancelParameters.TryRead(envelope.Params, out var id))
                _running.Cancel(id);
            else
                Report("a cancellation without an identifier was skipped", null);
        }
        else if (envelope.Id is not { } id)
        {
            await _waiting.Writer.WriteAsync(new WaitingMessage(new IncomingMessage(envelope.Method, null, envelope.Params), _stop.Token), _stop.Token).ConfigureAwait(false);
        }
        else if (_running.Add(id) is { } token)
        {
            await _waiting.Writer.WriteAsync(new WaitingMessage(new IncomingMessage(envelope.Method, id, envelope.Params), token), _stop.Token).ConfigureAwait(false);
        }
        else
        {
            var fault = new JsonRpcException(JsonRpcErrorCodes.InvalidRequest, "A request with this identifier is running.");
            await _writer.SendAsync(MessageWriter.Error(id, fault), _stop.Token).ConfigureAwait(false);
        }
    }

    private async Task DispatchAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (_waiting.Reader.TryRead(out var next))
            {
                if (_stop.IsCancellationRequested)
                    return;
                Interlocked.Increment(ref _active);
                _ = HandleAsync(next.Message, next.Token);
            }
        }
    }

    private async Task HandleAsync(IncomingMessage message, CancellationToken token)
    {
        try
        {
            var response = await AnswerAsync(message, token).ConfigureAwait(false);
            if (message.Id is { } id)
            {
                var body = Serialize(id, message.Method, response);
                _running.Remove(id);
                await _writer.SendAsync(body, CancellationToken.None).ConfigureAwait(false);
            }
            else if (response.Fault is { } fault)
            {
                Report($"{message.Method}: {fault.Message}", fault);
            }
        }
        finally
        {
            Leave();
        }
    }

    private async ValueTask<JsonRpcResponse> AnswerAsync(IncomingMessage message, CancellationToken token)
    {
        try
        {
            token.ThrowIfCancellationRequested();
            return await _handler(message, token).ConfigureAwait(false);
        }
        catch (JsonRpcException fault)
        {
            return JsonRpcResponse.Failed(fault);
        }
        catch (OperationCanceledException)
        {
            return token.IsCancellationRequested
                ? JsonRpcResponse.Error(JsonRpcErrorCodes.RequestCancelled, "The request was cancelled.")
                : JsonRpcResponse.Error(JsonRpcErrorCodes.ContentModified, "The document has changed.");
        }
        catch (Exception fault)
        {
            Report($"{message.Method} has failed", fault);
            return JsonRpcResponse.Error(JsonRpcErrorCodes.InternalError, $"{message.Method} has failed.");
        }
    }

    private ReadOnlyMemory<byte> Serialize(RequestId id, string method, JsonRpcResponse response)
    {
        if (response.Fault is { } fault)
            return MessageWriter.Error(id, fault);
        try
        {
            return MessageWriter.Result(id, response);
        }
        catch (Exception failure)
        {
            Report($"the result of {method} cannot be written", failure);
            return MessageWriter.Error(id, new JsonRpcException(JsonRpcErrorCodes.InternalError, $"The result of {method} cannot be written."));
        }
    }

    private async Task WriteAsync()
    {
        try
        {
            await _writer.RunAsync().ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            Report("the stream cannot be written any more", fault);
        }

        // Nobody is left to be answered.
        Stop();
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _active) == 0)
            _idle.TrySetResult();
    }

    private void Report(string problem, Exception? fault) => _options.OnProblem?.Invoke(problem, fault);
}

using System.IO.Pipelines;
using ReportLsp.Protocol.JsonRpc;
using ReportLsp.Server.Handlers;
using ReportLsp.Server.Session;

namespace ReportLsp.Server;

/// <summary>
/// A language server on two streams, for one client. Messages are handled in the order they come in; what changes the state of the session is
/// done before the next one is looked at, the rest on other threads, on what the documents were at that moment.
/// </summary>
public sealed class LanguageServer
{
    private readonly ServerOptions _options;
    private readonly JsonRpcConnection _connection;
    private readonly SessionLog _log = new();
    private ReportSession? _session;
    private RequestTable? _requests;
    private ParentWatch? _parent;
    private volatile bool _isShutDown;
    private volatile bool _hasExited;

    /// <summary>Prepares a server; <see cref="RunAsync"/> starts it.</summary>
    /// <param name="input">Where messages come from.</param>
    /// <param name="output">Where messages go.</param>
    /// <param name="options">What the server is made of.</param>
    /// <param name="rpc">Settings of the connection; null for the usual ones.</param>
    public LanguageServer(PipeReader input, PipeWriter output, ServerOptions options, JsonRpcOptions? rpc = null)
    {
        _options = options;
        rpc ??= new JsonRpcOptions();
        _connection = new JsonRpcConnection(input, output, HandleAsync, rpc with { OnProblem = Told(rpc.OnProblem) });
        _log.Attach(_connection);
    }

    /// <summary>Requests of the client that are not answered yet.</summary>
    public int RunningRequestCount => _connection.RunningRequestCount;

    /// <summary>Requests to the client that wait for an answer.</summary>
    public int PendingCallCount => _connection.PendingCallCount;

    /// <summary>The session; null before <c>initialize</c>.</summary>
    internal ReportSession? Session => _session;

    /// <summary>Runs until the client says <c>exit</c>, closes the stream or dies, or the token is cancelled.</summary>
    /// <returns>0 after <c>shutdown</c>, else 1.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        WarmUp.Start(_options.Rules);
        await _connection.RunAsync(cancellation).ConfigureAwait(false);
        _session?.Indexer.Stop();
        _parent?.Dispose();
        _log.Dispose();
        return _isShutDown ? 0 : 1;
    }

    private ValueTask<JsonRpcResponse> HandleAsync(IncomingMessage message, CancellationToken cancellation)
    {
        if (_hasExited)
            return Answer(JsonRpcErrorCodes.InvalidRequest, "The server has ended.");
        switch (message.Method)
        {
            case Lsp.LspMethods.Exit:
                _hasExited = true;
                _connection.Stop();
                return new(JsonRpcResponse.None);
            case Lsp.LspMethods.Initialize when message.IsRequest:
                return new(Initialize(message));
            case var _ when _requests is null:
                return message.IsRequest
                    ? Answer(JsonRpcErrorCodes.ServerNotInitialized, "The first request must be initialize.")
                    : new(JsonRpcResponse.None);
            case var _ when _isShutDown:
                return message.IsRequest
                    ? Answer(JsonRpcErrorCodes.InvalidRequest, "The server is shut down; only exit may follow.")
                    : new(JsonRpcResponse.None);
            case Lsp.LspMethods.Shutdown:
                _isShutDown = true;
                _session!.Indexer.Stop();
                return new(JsonRpcResponse.None);
            default:
                return message.IsRequest ? _requests.HandleAsync(message, cancellation) : Notify(message);
        }
    }

    private ValueTask<JsonRpcResponse> Notify(IncomingMessage message)
    {
        NotificationTable.Handle(_session!, message);
        return new(JsonRpcResponse.None);
    }

    private JsonRpcResponse Initialize(IncomingMessage message)
    {
        if (_session is not null)
            return JsonRpcResponse.Error(JsonRpcErrorCodes.InvalidRequest, "The server is initialized already.");
        var given = message.Read(Lsp.LspRequests.Initialize);
        var session = new ReportSession(_connection, _options, given, _log);
        if (given.ProcessId is { } parent)
            _parent = new ParentWatch(parent, _options.ParentInterval, _connection.Stop);
        _session = session;
        _requests = new RequestTable(session);
        return Lsp.LspRequests.Initialize.Answer(new Lsp.InitializeResult(Capabilities.Of(session), new Lsp.ServerInfo("reportlsp", _options.Version)));
    }

    private Action<string, Exception?> Told(Action<string, Exception?>? other) => (problem, fault) =>
    {
        other?.Invoke(problem, fault);
        if (_session is null)
            return;
        if (fault is null or JsonRpcException)
            _log.Skipped(problem);
        else
            _log.Failed(problem, fault);
    };

    private static ValueTask<JsonRpcResponse> Answer(int code, string message) => new(JsonRpcResponse.Error(code, message));
}

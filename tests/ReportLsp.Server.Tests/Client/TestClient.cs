using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReportLsp.Analysis.Engine;
using ReportLsp.Protocol.JsonRpc;
using ReportLsp.Rules;
using ReportLsp.Testing.Protocol;
using Shouldly;

namespace ReportLsp.Server.Tests.Client;

/// <summary>A client on the other end of two pipes. Everything the server sends is checked against the protocol's model, where that is at hand.</summary>
public sealed class TestClient : IAsyncDisposable
{
    private static readonly MetaModel? Model = MetaModel.Find();
    private readonly Pipe _toServer = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Pipe _toClient = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly ConcurrentDictionary<long, (string Method, TaskCompletionSource<JsonElement> Answer)> _asked = new();
    private readonly Lock _gate = new();
    private readonly List<JsonElement> _received = [];
    private readonly List<string> _mistakes = [];
    private readonly Task _reading;
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _last;

    private TestClient(ServerOptions options, JsonRpcOptions? rpc)
    {
        Server = new LanguageServer(_toServer.Reader, _toClient.Writer, options, rpc);
        Running = Server.RunAsync();
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Longest wait for anything.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    public LanguageServer Server { get; }

    /// <summary>Ends with the exit code.</summary>
    public Task<int> Running { get; }

    /// <summary>Answers requests of the server; null for the result null.</summary>
    public Func<string, JsonElement, JsonNode?> OnRequest { get; set; } = static (_, _) => null;

    /// <summary>What the server answered to initialize.</summary>
    public JsonElement Capabilities { get; private set; }

    /// <summary>Everything received so far.</summary>
    public IReadOnlyList<JsonElement> Received
    {
        get
        {
            lock (_gate)
                return [.. _received];
        }
    }

    public static TestClient Create(JsonRpcOptions? rpc = null, RuleSet? rules = null) => new(
        new ServerOptions { Rules = rules ?? RuleCatalog.Default, Today = () => new DateOnly(2026, 6, 1), ParentInterval = TimeSpan.FromMilliseconds(50) }, rpc);

    /// <summary>A client that has said initialize and initialized.</summary>
    public static async Task<TestClient> StartAsync(
        JsonNode? capabilities = null, JsonNode? options = null, string? folder = null, string? locale = "en", Func<string, JsonElement, JsonNode?>? onRequest = null)
    {
        var client = Create();
        if (onRequest is not null)
            client.OnRequest = onRequest;
        await client.InitializeAsync(capabilities, options, folder, locale);
        return client;
    }

    public async Task InitializeAsync(JsonNode? capabilities = null, JsonNode? options = null, string? folder = null, string? locale = "en")
    {
        var result = await RequestAsync("initialize", new JsonObject
        {
            ["processId"] = null,
            ["rootUri"] = null,
            ["locale"] = locale,
            ["capabilities"] = capabilities ?? Everything.Capabilities(),
            ["initializationOptions"] = options ?? new JsonObject { ["debounce"] = 0 },
            ["workspaceFolders"] = folder is null ? null : new JsonArray(new JsonObject { ["uri"] = UriOf(folder), ["name"] = "work" }),
        });
        Capabilities = result.GetProperty("capabilities");
        await NotifyAsync("initialized", new JsonObject());
    }

    public static string UriOf(string path) => new Uri(path).AbsoluteUri;

    public async Task<JsonElement> RequestAsync(string method, JsonNode? parameters)
    {
        var answer = await TryAsync(method, parameters);
        answer.TryGetProperty("error", out var error).ShouldBeFalse(error.ToString());
        return answer.GetProperty("result");
    }

    /// <summary>The whole answer, an error perhaps.</summary>
    public Task<JsonElement> TryAsync(string method, JsonNode? parameters) => Begin(method, parameters).Answer.WaitAsync(Patience);

    /// <summary>Sends a request without waiting for the answer.</summary>
    public (long Id, Task<JsonElement> Answer) Begin(string method, JsonNode? parameters)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[id] = (method, answer);
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        return (id, answer.Task);
    }

    public Task NotifyAsync(string method, JsonNode? parameters)
    {
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });
        return Task.CompletedTask;
    }

    public void SendRaw(ReadOnlySpan<byte> bytes)
    {
        lock (_toServer)
        {
            _toServer.Writer.Write(bytes);
            _ = _toServer.Writer.FlushAsync().AsTask();
        }
    }

    public void CloseInput() => _toServer.Writer.Complete();

    public Task OpenAsync(string uri, string text, int version = 1, string language = "report") => NotifyAsync(
        "textDocument/didOpen",
        new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = language, ["version"] = version, ["text"] = text } });

    /// <summary>Replaces the whole text.</summary>
    public Task ReplaceAsync(string uri, int version, string text) => ChangeAsync(uri, version, new JsonObject { ["text"] = text });

    public Task ChangeAsync(string uri, int version, params JsonNode[] changes) => NotifyAsync(
        "textDocument/didChange",
        new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version }, ["contentChanges"] = new JsonArray(changes) });

    /// <summary>The first notification, received or to come, that fits.</summary>
    public async Task<JsonElement> WaitAsync(string method, Func<JsonElement, bool>? fits = null)
    {
        using var late = new CancellationTokenSource(Patience);
        while (true)
        {
            Task more;
            lock (_gate)
            {
                foreach (var message in _received)
                {
                    if (message.GetProperty("method").GetString() == method && fits?.Invoke(message.GetProperty("params")) != false)
                        return message.GetProperty("params");
                }

                more = _more.Task;
            }

            await more.WaitAsync(late.Token);
        }
    }

    /// <summary>The findings that were sent for a version of a document.</summary>
    public async Task<JsonElement> FindingsAsync(string uri, int version) =>
        (await WaitAsync("textDocument/publishDiagnostics", p => p.GetProperty("uri").GetString() == uri && p.TryGetProperty("version", out var v) && v.GetInt32() == version))
        .GetProperty("diagnostics");

    /// <summary>Forgets what was received.</summary>
    public void Forget()
    {
        lock (_gate)
            _received.Clear();
    }

    /// <summary>Ends the session in good order and fails where the server broke the protocol.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!Running.IsCompleted)
        {
            Begin("shutdown", null);
            await NotifyAsync("exit", null);
        }

        await Running.WaitAsync(Patience);
        await _reading.WaitAsync(Patience);
        lock (_gate)
            _mistakes.ShouldBeEmpty();
    }

    private void Send(JsonObject message)
    {
        if (message["params"] is null)
            message.Remove("params");
        var body = Encoding.ASCII.GetBytes(EscapedJson.Write(message));
        SendRaw([.. Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"), .. body]);
    }

    private async Task ReadAsync()
    {
        var reader = new FrameReader(_toClient.Reader);
        while (await reader.ReadAsync(CancellationToken.None) is { Kind: not FrameKind.End } frame)
        {
            var message = JsonSerializer.Deserialize<JsonElement>(frame.Body.Span);
            if (!message.TryGetProperty("method", out var method))
                Answered(message);
            else if (message.TryGetProperty("id", out var id))
                Asked(message, id, method.GetString()!);
            else
                Note(message, method.GetString()!);
        }

        foreach (var (method, answer) in _asked.Values)
            answer.TrySetException(new InvalidOperationException($"{method} was not answered"));
    }

    private void Answered(JsonElement message)
    {
        var id = message.GetProperty("id");
        if (id.ValueKind != JsonValueKind.Number || !_asked.TryRemove(id.GetInt64(), out var asked))
        {
            Note(JsonSerializer.SerializeToElement(new { method = "error", @params = message }), "error");
            return;
        }

        if (Model is not null && Model.Method(asked.Method) is not null && message.TryGetProperty("result", out var result))
            Blame(asked.Method, new MetaModelValidator(Model).ValidateResult(asked.Method, result));
        asked.Answer.TrySetResult(message);
    }

    private void Asked(JsonElement message, JsonElement id, string method)
    {
        Note(message, method);
        var parameters = message.TryGetProperty("params", out var given) ? given : default;
        var result = OnRequest(method, parameters) ?? (method == "workspace/applyEdit" ? new JsonObject { ["applied"] = true }
            : method == "window/showDocument" ? new JsonObject { ["success"] = true }
            : method == "workspace/configuration" ? new JsonArray((JsonNode?)null)
            : null);
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = JsonNode.Parse(id.GetRawText()), ["result"] = result });
    }

    private void Note(JsonElement message, string method)
    {
        var parameters = message.TryGetProperty("params", out var given) ? given : default;
        if (Model is not null && Model.Method(method) is not null)
            Blame(method, new MetaModelValidator(Model).ValidateParams(method, parameters));
        if (given.ValueKind == JsonValueKind.Undefined)
            message = JsonSerializer.SerializeToElement(new { method, @params = new { } });
        lock (_gate)
        {
            _received.Add(message);
            var more = _more;
            _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            more.SetResult();
        }
    }

    private void Blame(string method, IReadOnlyList<string> mistakes)
    {
        lock (_gate)
            _mistakes.AddRange(mistakes.Select(m => $"{method}: {m}"));
    }
}

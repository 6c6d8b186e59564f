using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using ReportLsp.Protocol.JsonRpc;

namespace ReportLsp.Protocol.Tests.JsonRpc;

/// <summary>A connection with a handler, and the raw other end of its streams.</summary>
internal sealed class Peers
{
    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly FrameReader _answers;

    public Peers(JsonRpcHandler handler, JsonRpcOptions? options = null)
    {
        Problems = [];
        options ??= new JsonRpcOptions();
        Server = new JsonRpcConnection(_toServer.Reader, _toClient.Writer, handler, options with { OnProblem = (text, _) => { lock (Problems) Problems.Add(text); } });
        _answers = new FrameReader(_toClient.Reader);
        Running = Server.RunAsync();
    }

    public JsonRpcConnection Server { get; }

    public Task Running { get; }

    public List<string> Problems { get; }

    public async Task Send(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        await SendRaw([.. Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"), .. body]);
    }

    public async Task SendRaw(byte[] bytes) => await _toServer.Writer.WriteAsync(bytes);

    public void CloseInput() => _toServer.Writer.Complete();

    /// <summary>The next message of the server; null at the end.</summary>
    public async Task<JsonElement?> Receive()
    {
        var frame = await _answers.ReadAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
        return frame.Kind == FrameKind.Message ? JsonSerializer.Deserialize<JsonElement>(frame.Body.Span) : null;
    }

    public async Task<string?> ReceiveText() => (await Receive())?.GetRawText();
}

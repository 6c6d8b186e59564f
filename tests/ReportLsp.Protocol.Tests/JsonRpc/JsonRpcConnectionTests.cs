using System.Text;
using ReportLsp.Protocol.JsonRpc;
using ReportLsp.Protocol.Lsp;
using Shouldly;
using Xunit;

namespace ReportLsp.Protocol.Tests.JsonRpc;

public class JsonRpcConnectionTests
{
    private static ValueTask<JsonRpcResponse> Echo(IncomingMessage message, CancellationToken cancellationToken) => message.Method switch
    {
        "shutdown" => new(JsonRpcResponse.None),
        "textDocument/hover" => new(LspRequests.Hover.Answer(new Hover(new MarkupContent(MarkupKind.PlainText, message.Read(LspRequests.Hover).TextDocument.Uri)))),
        "crash" => throw new InvalidOperationException("secret"),
        "modified" => throw new OperationCanceledException(),
        "uninitialized" => throw new JsonRpcException(JsonRpcErrorCodes.ServerNotInitialized, "Too early."),
        _ => new(JsonRpcResponse.MethodNotFound(message.Method)),
    };

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"shutdown"}""", """{"jsonrpc":"2.0","id":1,"result":null}""")]
    [InlineData("""{"id":"甲","method":"shutdown","params":null,"jsonrpc":"2.0"}""", """{"jsonrpc":"2.0","id":"甲","result":null}""")]
    [InlineData(
        """{"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///年报"},"position":{"line":0,"character":0}}}""",
        """{"jsonrpc":"2.0","id":2,"result":{"contents":{"kind":"plaintext","value":"file:///年报"}}}""")]
    public async Task Requests_are_answered(string request, string answer)
    {
        var peers = new Peers(Echo);
        await peers.Send(request);
        (await peers.ReceiveText()).ShouldBe(answer);
        peers.CloseInput();
        await peers.Running;
    }

    [Theory]
    [InlineData("{", -32700)]
    [InlineData("", -32700)]
    [InlineData("{} x", -32700)]
    [InlineData("[]", -32600)]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]""", -32600)]
    [InlineData("7", -32600)]
    [InlineData("""{"jsonrpc":"1.0","id":1,"method":"shutdown"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"shutdown"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"shutdown","params":3}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"nope"}""", -32601)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"textDocument/hover"}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"position":0}}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"crash"}""", -32603)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"modified"}""", -32801)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"uninitialized"}""", -32002)]
    public async Task Bad_messages_are_answered_with_an_error_and_the_next_is_served(string message, int code)
    {
        var peers = new Peers(Echo);
        await peers.Send(message);
        await peers.Send("""{"jsonrpc":"2.0","id":9,"method":"shutdown"}""");
        var error = (await peers.Receive())!.Value;
        error.GetProperty("error").GetProperty("code").GetInt32().ShouldBe(code);
        error.TryGetProperty("id", out _).ShouldBeTrue();
        error.GetRawText().ShouldNotContain("secret");
        (await peers.ReceiveText()).ShouldBe("""{"jsonrpc":"2.0","id":9,"result":null}""");
        peers.CloseInput();
        await peers.Running;
        peers.Server.RunningRequestCount.ShouldBe(0);
    }

    [Fact]
    public async Task Invalid_utf8_is_answered()
    {
        var peers = new Peers(Echo);
        await peers.SendRaw([.. Encoding.ASCII.GetBytes("Content-Length: 4\r\n\r\n"), (byte)'"', 0xC3, 0x28, (byte)'"']);
        (await peers.Receive())!.Value.GetProperty("error").GetProperty("code").GetInt32().ShouldBe(-32700);
        peers.CloseInput();
        await peers.Running;
    }

    [Fact]
    public async Task Messages_are_handled_in_order()
    {
        var seen = new List<string>();
        var peers = new Peers((message, _) =>
        {
            seen.Add(Encoding.UTF8.GetString(message.Parameters.Span));
            return new(JsonRpcResponse.None);
        });
        for (var i = 0; i < 1000; i++)
            await peers.Send($$"""{"jsonrpc":"2.0","method":"n","params":[{{i}}]}""");
        peers.CloseInput();
        await peers.Running;
        seen.ShouldBe(Enumerable.Range(0, 1000).Select(i => $"[{i}]"));
    }

    [Fact]
    public async Task Ten_thousand_requests_cancelled_at_random_are_all_answered_once()
    {
        var random = new Random(4);
        var peers = new Peers(async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return JsonRpcResponse.None;
        });
        var open = new List<int>();
        for (var i = 1; i <= 10_000; i++)
        {
            await peers.Send($$"""{"jsonrpc":"2.0","id":{{i}},"method":"wait"}""");
            open.Add(i);
            while (open.Count > 0 && (random.Next(3) != 0 || i == 10_000))
            {
                var at = random.Next(open.Count);
                await peers.Send($$$"""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":{{{open[at]}}}}}""");
                open.RemoveAt(at);
            }
        }

        var answered = new HashSet<int>();
        while (answered.Count < 10_000)
        {
            var answer = (await peers.Receive()).ShouldNotBeNull();
            answer.GetProperty("error").GetProperty("code").GetInt32().ShouldBe(JsonRpcErrorCodes.RequestCancelled);
            answered.Add(answer.GetProperty("id").GetInt32()).ShouldBeTrue();
        }

        peers.Server.RunningRequestCount.ShouldBe(0);
        peers.CloseInput();
        await peers.Running;
    }

    [Fact]
    public async Task Own_requests_get_results_errors_and_cancellation()
    {
        var peers = new Peers(Echo);
        var shown = peers.Server.RequestAsync(LspRequests.ShowDocument, new ShowDocumentParams("file:///a"));
        (await peers.ReceiveText()).ShouldBe("""{"jsonrpc":"2.0","id":1,"method":"window/showDocument","params":{"uri":"file:///a"}}""");
        await peers.Send("""{"jsonrpc":"2.0","id":1,"result":{"success":true}}""");
        (await shown).Success.ShouldBeTrue();

        var refresh = peers.Server.RequestAsync(LspRequests.RefreshInlayHints, null!);
        (await peers.ReceiveText()).ShouldBe("""{"jsonrpc":"2.0","id":2,"method":"workspace/inlayHint/refresh"}""");
        await peers.Send("""{"jsonrpc":"2.0","id":2,"error":{"code":-32601,"message":"no"}}""");
        (await Should.ThrowAsync<JsonRpcException>(refresh)).Code.ShouldBe(JsonRpcErrorCodes.MethodNotFound);

        using var cancel = new CancellationTokenSource();
        var folders = peers.Server.RequestAsync(LspRequests.WorkspaceFolders, null!, cancel.Token);
        await peers.Receive();
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(folders);
        (await peers.ReceiveText()).ShouldBe("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":3}}""");
        await peers.Send("""{"jsonrpc":"2.0","id":3,"result":null}""");
        await peers.Send("""{"jsonrpc":"2.0","id":77,"result":null}""");

        var lost = peers.Server.RequestAsync(LspRequests.WorkspaceFolders, null!);
        await peers.Receive();
        peers.CloseInput();
        await Should.ThrowAsync<ConnectionClosedException>(lost);
        await peers.Running;
        peers.Server.PendingCallCount.ShouldBe(0);
        peers.Problems.ShouldHaveSingleItem().ShouldContain("77");
    }

    [Fact]
    public async Task What_was_read_before_the_end_is_answered_and_a_stop_ends_at_once()
    {
        var peers = new Peers(async (_, _) =>
        {
            await Task.Delay(50, CancellationToken.None);
            return JsonRpcResponse.None;
        });
        await peers.Send("""{"jsonrpc":"2.0","id":1,"method":"slow"}""");
        peers.CloseInput();
        (await peers.ReceiveText()).ShouldBe("""{"jsonrpc":"2.0","id":1,"result":null}""");
        (await peers.Receive()).ShouldBeNull();
        await peers.Running;

        Peers? stopped = null;
        stopped = new Peers((_, _) =>
        {
            stopped!.Server.Stop();
            return new(JsonRpcResponse.None);
        });
        await stopped.Send("""{"jsonrpc":"2.0","method":"exit"}""");
        await stopped.Running;
        await stopped.Server.NotifyAsync(LspNotifications.LogMessage, new LogMessageParams(MessageType.Info, "late"));
    }
}

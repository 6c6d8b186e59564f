using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Protocol.JsonRpc;
using ReportLsp.Server.Tests.Client;
using Shouldly;
using Xunit;

namespace ReportLsp.Server.Tests.Robustness;

public class BadInputTests
{
    private const int Batches = 5;
    private const int RequestsPerBatch = 2_000;

    /// <summary>Bytes that may be held more after the last batch than after the first: other tests run beside.</summary>
    private const long MostKept = 64_000_000;

    [Fact]
    public async Task Malformed_frames_and_bodies_do_not_end_the_session()
    {
        await using var client = await TestClient.StartAsync();
        client.SendRaw("Content-Length: 5\r\n\r\n{{{{{"u8);
        client.SendRaw("Content-Length: abc\r\n\r\n"u8);
        client.SendRaw("Nonsense\r\n\r\n"u8);
        client.SendRaw("Content-Length: 2\r\n\r\n[]"u8);
        client.SendRaw([.. "Content-Length: 4\r\n\r\n"u8, 0xFF, 0xFE, 0x80, 0x81]);
        var invalid = "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"file:///b\",\"languageId\":\"report\",\"version\":1,\"text\":\"?\"}}}"u8.ToArray();
        invalid[Array.LastIndexOf(invalid, (byte)'?')] = 0xE4;
        client.SendRaw([.. Encoding.ASCII.GetBytes($"Content-Length: {invalid.Length}\r\n\r\n"), .. invalid]);
        await client.OpenAsync(Samples.Uri, Samples.Flawed);
        (await client.FindingsAsync(Samples.Uri, 1)).GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public async Task A_frame_of_50_MB_is_read_and_one_above_the_limit_is_skipped()
    {
        await using var client = await TestClient.StartAsync();
        await client.OpenAsync("file:///work/large.report", new string('a', 50_000_000));
        (await client.FindingsAsync("file:///work/large.report", 1))[0].GetProperty("code").GetString().ShouldBe("RPT0006");
        var skipped = new byte[FrameReader.DefaultMaxBodyBytes + 1];
        client.SendRaw(Encoding.ASCII.GetBytes($"Content-Length: {skipped.Length}\r\n\r\n"));
        client.SendRaw(skipped);
        await client.OpenAsync(Samples.Uri, Samples.Flawed);
        (await client.FindingsAsync(Samples.Uri, 1)).GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public async Task A_truncated_frame_ends_the_session_in_order()
    {
        var client = await TestClient.StartAsync();
        client.SendRaw("Content-Length: 500\r\n\r\n{\"jsonrpc\""u8);
        client.CloseInput();
        (await client.Running.WaitAsync(TestClient.Patience)).ShouldBe(1);
    }

    [Fact]
    public async Task Ten_thousand_requests_cancelled_at_random_leave_nothing_behind()
    {
        await using var client = await TestClient.StartAsync();
        await client.OpenAsync(Samples.Uri, Samples.Flawed);
        var random = new Random(5);
        (await CancelSomeAsync(client, random, 0)).ShouldBeSubsetOf([0, -32800, -32801, -32802, -32601]);
        var before = Held(client);
        for (var batch = 1; batch < Batches; batch++)
            (await CancelSomeAsync(client, random, batch)).ShouldBeSubsetOf([0, -32800, -32801, -32802, -32601]);
        client.Server.RunningRequestCount.ShouldBe(0);
        client.Server.PendingCallCount.ShouldBe(0);
        (Held(client) - before).ShouldBeLessThan(MostKept);
    }

    /// <summary>Memory that is held once what the client has received is forgotten, in bytes.</summary>
    private static long Held(TestClient client)
    {
        client.Forget();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static async Task<IReadOnlyList<int>> CancelSomeAsync(TestClient client, Random random, int batch)
    {
        string[] methods = ["textDocument/hover", "textDocument/codeAction", "textDocument/semanticTokens/full", "textDocument/diagnostic", "textDocument/foldingRange", "no/such"];
        var answers = new List<Task<JsonElement>>();
        for (var i = 0; i < RequestsPerBatch; i++)
        {
            var parameters = Edits.At(Samples.Uri, random.Next(80), random.Next(40));
            parameters["range"] = Edits.Range(random.Next(80), 0, 80, 0);
            parameters["context"] = new JsonObject { ["diagnostics"] = new JsonArray() };
            var (id, answer) = client.Begin(methods[random.Next(methods.Length)], parameters);
            answers.Add(answer);
            if (random.Next(3) > 0)
                await client.NotifyAsync("$/cancelRequest", new JsonObject { ["id"] = random.Next(4) == 0 ? id - random.Next(50) : id });
            if (i % 500 == 0)
                await client.ChangeAsync(Samples.Uri, 2 + (batch * RequestsPerBatch) + i, new JsonObject { ["range"] = Edits.Range(0, 0, 0, 0), ["text"] = "一" });
        }

        return [.. (await Task.WhenAll(answers).WaitAsync(TestClient.Patience)).Select(a => a.TryGetProperty("error", out var error) ? error.GetProperty("code").GetInt32() : 0).Distinct()];
    }

    [Fact]
    public async Task A_rule_that_throws_costs_one_finding()
    {
        var rules = new RuleSet([new ThrowingRule()]);
        await using var client = TestClient.Create(rules: rules);
        await client.InitializeAsync();
        await client.OpenAsync(Samples.Uri, Samples.Flawed);
        var found = await client.FindingsAsync(Samples.Uri, 1);
        found.EnumerateArray().Single().GetProperty("code").GetString().ShouldBe("RPT0001");
        (await client.RequestAsync("textDocument/documentSymbol", new JsonObject { ["textDocument"] = Edits.Document(Samples.Uri) })).GetArrayLength().ShouldBe(1);
    }

    private sealed class ThrowingRule : Rule
    {
        public override DiagnosticDescriptor Descriptor { get; } = new()
        {
            Id = "RPT3001",
            Name = "throws",
            Title = new LocalizedText("抛出", "Throws"),
            DefaultSeverity = DiagnosticSeverity.Error,
            Messages = new Dictionary<string, MessageTemplate> { ["default"] = new("", "") },
        };

        public override void Analyze(RuleContext context) => throw new InvalidOperationException("on purpose");
    }
}

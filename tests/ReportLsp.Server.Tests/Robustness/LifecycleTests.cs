using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReportLsp.Server.Tests.Client;
using Shouldly;
using Xunit;

namespace ReportLsp.Server.Tests.Robustness;

public class LifecycleTests
{
    [Fact]
    public async Task Requests_before_initialize_and_after_shutdown_are_refused()
    {
        await using var client = TestClient.Create();
        Code(await client.TryAsync("textDocument/hover", Edits.At(Samples.Uri, 0, 0))).ShouldBe(-32002);
        await client.OpenAsync(Samples.Uri, Samples.Flawed);
        await client.InitializeAsync();
        Code(await client.TryAsync("initialize", new JsonObject { ["capabilities"] = new JsonObject() })).ShouldBe(-32600);
        Code(await client.TryAsync("textDocument/nothing", new JsonObject())).ShouldBe(-32601);
        Code(await client.TryAsync("textDocument/hover", new JsonObject { ["position"] = 3 })).ShouldBe(-32602);
        (await client.RequestAsync("textDocument/hover", Edits.At(Samples.Uri, 0, 0))).ValueKind.ShouldBe(JsonValueKind.Null);
        (await client.RequestAsync("shutdown", null)).ValueKind.ShouldBe(JsonValueKind.Null);
        Code(await client.TryAsync("textDocument/hover", Edits.At(Samples.Uri, 0, 0))).ShouldBe(-32600);
        await client.NotifyAsync("exit", null);
        (await client.Running.WaitAsync(TestClient.Patience)).ShouldBe(0);
    }

    [Fact]
    public async Task Exit_without_shutdown_and_the_end_of_the_stream_are_told_apart_by_the_exit_code()
    {
        var client = await TestClient.StartAsync();
        await client.NotifyAsync("exit", null);
        (await client.Running.WaitAsync(TestClient.Patience)).ShouldBe(1);
        client = await TestClient.StartAsync();
        client.CloseInput();
        (await client.Running.WaitAsync(TestClient.Patience)).ShouldBe(1);
    }

    [Fact]
    public async Task The_server_ends_with_its_parent()
    {
        using var parent = Process.Start(new ProcessStartInfo("sleep", "60"))!;
        var client = TestClient.Create();
        await client.RequestAsync("initialize", new JsonObject { ["processId"] = parent.Id, ["capabilities"] = new JsonObject() });
        await Task.Delay(200);
        client.Running.IsCompleted.ShouldBeFalse();
        parent.Kill();
        await parent.WaitForExitAsync();
        (await client.Running.WaitAsync(TestClient.Patience)).ShouldBe(1);
    }

    [Fact]
    public async Task Edits_of_wrong_versions_and_of_unknown_documents_are_skipped_and_told()
    {
        await using var client = await TestClient.StartAsync();
        await client.OpenAsync(Samples.Uri, Samples.Flawed, 5);
        await client.ReplaceAsync(Samples.Uri, 5, "x");
        await client.ReplaceAsync(Samples.Uri, 4, "x");
        await client.ReplaceAsync("file:///not/open", 4, "x");
        await client.NotifyAsync("textDocument/didClose", new JsonObject { ["textDocument"] = Edits.Document("file:///not/open") });
        await client.WaitAsync("window/logMessage", p => p.GetProperty("message").GetString()!.Contains("version 5 is known", StringComparison.Ordinal));
        (await client.FindingsAsync(Samples.Uri, 5)).GetArrayLength().ShouldBe(4);
        await client.ChangeAsync(Samples.Uri, 9, new JsonObject { ["range"] = Edits.Range(100000, 5, 200000, 7), ["text"] = "\n末尾" });
        await client.ChangeAsync(Samples.Uri, 10, new JsonObject { ["range"] = Edits.Range(0, 3, 0, 1), ["text"] = "" });
        await client.FindingsAsync(Samples.Uri, 10);
        client.Server.Session!.Documents.TryGet(Samples.Uri, out var open).ShouldBeTrue();
        open!.Document.Text.Text.ShouldBe(Samples.Flawed.Remove(1, 2) + "\n末尾");
    }

    private static int Code(JsonElement answer) => answer.GetProperty("error").GetProperty("code").GetInt32();
}

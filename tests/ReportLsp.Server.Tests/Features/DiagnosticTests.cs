using System.Text.Json;
using System.Text.Json.Nodes;
using ReportLsp.Server.Tests.Client;
using Shouldly;
using Xunit;

namespace ReportLsp.Server.Tests.Features;

public class DiagnosticTests
{
    [Fact]
    public async Task Findings_of_each_version_are_sent_with_all_that_belongs_to_them()
    {
        await using var client = await TestClient.StartAsync();
        await client.OpenAsync(Samples.Uri, Samples.Flawed);
        var found = await client.FindingsAsync(Samples.Uri, 1);
        found.EnumerateArray().Select(d => d.GetProperty("code").GetString()).ShouldBe(["RPT3009", "RPT3002", "RPT3002", "RPT3001"], ignoreOrder: true);
        var total = found.EnumerateArray().First(d => d.GetProperty("code").GetString() == "RPT3002");
        total.GetProperty("source").GetString().ShouldBe("reportlsp");
        total.GetProperty("severity").GetInt32().ShouldBe(1);
        total.GetProperty("codeDescription").GetProperty("href").GetString().ShouldBe("urn:reportlsp:rule:RPT3002");
        total.GetProperty("relatedInformation").GetArrayLength().ShouldBeGreaterThan(1);
        total.GetProperty("data").GetProperty("expected").GetString().ShouldNotBeNullOrEmpty();
        var clean = Samples.Clean;
        await client.ReplaceAsync(Samples.Uri, 2, clean);
        (await client.FindingsAsync(Samples.Uri, 2)).EnumerateArray().ShouldNotContain(d => d.GetProperty("severity").GetInt32() <= 2);
        client.Received.Count(m => m.GetProperty("method").GetString() == "textDocument/publishDiagnostics").ShouldBe(2);
    }

    [Fact]
    public async Task Language_is_that_of_the_client_unless_it_is_set()
    {
        await using var chinese = await TestClient.StartAsync(locale: "zh-cn");
        await chinese.OpenAsync(Samples.Uri, Samples.Flawed);
        (await chinese.FindingsAsync(Samples.Uri, 1))[0].GetProperty("message").GetString()!.ShouldContain("行政规范性文件");
        await using var english = await TestClient.StartAsync(locale: "zh-cn", options: new JsonObject { ["lang"] = "en", ["debounce"] = 0 });
        await english.OpenAsync(Samples.Uri, Samples.Flawed);
        (await english.FindingsAsync(Samples.Uri, 1))[0].GetProperty("message").GetString()!.ShouldContain("contradict");
    }

    [Fact]
    public async Task Edits_that_follow_at_once_are_waited_for()
    {
        await using var client = await TestClient.StartAsync(options: new JsonObject { ["debounce"] = 200 });
        await client.OpenAsync(Samples.Uri, Samples.Clean);
        for (var version = 2; version <= 10; version++)
            await client.ChangeAsync(Samples.Uri, version, new JsonObject { ["range"] = Edits.Range(0, 0, 0, 0), ["text"] = "x" });
        await client.FindingsAsync(Samples.Uri, 10);
        client.Received
            .Where(m => m.GetProperty("method").GetString() == "textDocument/publishDiagnostics")
            .Select(m => m.GetProperty("params").GetProperty("version").GetInt32())
            .ShouldBeSubsetOf([1, 10]);
    }

    [Fact]
    public async Task Closing_takes_findings_back()
    {
        await using var client = await TestClient.StartAsync();
        await client.OpenAsync(Samples.Uri, Samples.Flawed);
        await client.FindingsAsync(Samples.Uri, 1);
        await client.NotifyAsync("textDocument/didClose", new JsonObject { ["textDocument"] = Edits.Document(Samples.Uri) });
        await client.WaitAsync("textDocument/publishDiagnostics", p => p.GetProperty("diagnostics").GetArrayLength() == 0);
    }

    [Fact]
    public async Task A_client_that_asks_is_told_what_has_changed_and_no_more_is_sent()
    {
        await using var client = await TestClient.StartAsync(Everything.Pulling());
        client.Capabilities.GetProperty("diagnosticProvider").GetProperty("workspaceDiagnostics").GetBoolean().ShouldBeTrue();
        await client.OpenAsync(Samples.Uri, Samples.Flawed);
        var full = await client.RequestAsync("textDocument/diagnostic", new JsonObject { ["textDocument"] = Edits.Document(Samples.Uri) });
        full.GetProperty("kind").GetString().ShouldBe("full");
        full.GetProperty("items").GetArrayLength().ShouldBe(4);
        var again = await client.RequestAsync(
            "textDocument/diagnostic",
            new JsonObject { ["textDocument"] = Edits.Document(Samples.Uri), ["previousResultId"] = full.GetProperty("resultId").GetString() });
        again.GetProperty("kind").GetString().ShouldBe("unchanged");
        await client.ReplaceAsync(Samples.Uri, 2, Samples.Clean);
        var changed = await client.RequestAsync(
            "textDocument/diagnostic",
            new JsonObject { ["textDocument"] = Edits.Document(Samples.Uri), ["previousResultId"] = full.GetProperty("resultId").GetString() });
        changed.GetProperty("kind").GetString().ShouldBe("full");
        client.Received.ShouldNotContain(m => m.GetProperty("method").GetString() == "textDocument/publishDiagnostics");
    }

    [Fact]
    public async Task Too_long_a_document_is_said_to_be_so()
    {
        await using var client = await TestClient.StartAsync(options: new JsonObject { ["maxDocumentLength"] = 100, ["debounce"] = 0 });
        await client.OpenAsync(Samples.Uri, Samples.Flawed);
        var found = await client.FindingsAsync(Samples.Uri, 1);
        found.GetArrayLength().ShouldBe(1);
        found[0].GetProperty("message").GetString()!.ShouldContain("100");
        (await client.RequestAsync("textDocument/hover", Edits.At(Samples.Uri, 0, 0))).ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task What_is_said_of_too_long_a_document_can_be_left_out()
    {
        var folder = Samples.Folder();
        File.WriteAllText(Path.Combine(folder, "reportlsp.json"), """{ "rules": { "RPT0006": "off" } }""");
        await using var client = await TestClient.StartAsync(options: new JsonObject { ["maxDocumentLength"] = 100, ["debounce"] = 0 }, folder: folder);
        var uri = TestClient.UriOf(Path.Combine(folder, "a.report"));
        await client.OpenAsync(uri, Samples.Flawed);
        (await client.FindingsAsync(uri, 1)).GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public async Task Positions_are_counted_as_the_client_counts(string encoding)
    {
        var capabilities = Everything.Capabilities();
        capabilities["general"]!["positionEncodings"] = new JsonArray(encoding, "utf-16");
        await using var client = await TestClient.StartAsync(capabilities);
        client.Capabilities.GetProperty("positionEncoding").GetString().ShouldBe(encoding);
        await client.OpenAsync(Samples.Uri, "@suppress 😀汉RPT9999 -- a\n");
        var place = (await client.FindingsAsync(Samples.Uri, 1)).EnumerateArray().First(d => d.GetProperty("code").GetString() == "RPT0003").GetProperty("range");
        var end = encoding switch { "utf-8" => 10 + 4 + 3 + 7, "utf-16" => 10 + 2 + 1 + 7, _ => 10 + 1 + 1 + 7 };
        place.GetProperty("end").GetProperty("character").GetInt32().ShouldBe(end);
        await client.ChangeAsync(Samples.Uri, 2, new JsonObject { ["range"] = Edits.Range(0, 10, 0, end), ["text"] = "RPT3001" });
        (await client.FindingsAsync(Samples.Uri, 2)).EnumerateArray().ShouldNotContain(d => d.GetProperty("code").GetString() == "RPT0003");
    }
}

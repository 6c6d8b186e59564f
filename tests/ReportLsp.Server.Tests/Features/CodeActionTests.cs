using System.Text.Json;
using System.Text.Json.Nodes;
using ReportLsp.Server.Tests.Client;
using Shouldly;
using Xunit;

namespace ReportLsp.Server.Tests.Features;

public class CodeActionTests
{
    [Fact]
    public async Task The_preferred_fix_of_a_wrong_cell_carries_the_version_and_mends_it()
    {
        await using var client = await TestClient.StartAsync();
        await client.OpenAsync(Samples.Uri, Samples.Flawed, 7);
        var total = (await client.FindingsAsync(Samples.Uri, 7)).EnumerateArray().First(d => d.GetProperty("code").GetString() == "RPT3001");
        var actions = await ActionsAsync(client, total);
        var fix = actions.EnumerateArray().First(a => a.TryGetProperty("isPreferred", out var p) && p.GetBoolean());
        fix.GetProperty("kind").GetString().ShouldBe("quickfix");
        fix.GetProperty("diagnostics")[0].GetRawText().ShouldBe(total.GetRawText());
        var (text, version) = Edits.ApplyWorkspaceEdit(Samples.Flawed, fix.GetProperty("edit"));
        version.ShouldBe(7);
        await client.ReplaceAsync(Samples.Uri, 8, text);
        (await client.FindingsAsync(Samples.Uri, 8)).EnumerateArray().ShouldNotContain(d => d.GetProperty("code").GetString() == "RPT3001");
    }

    [Fact]
    public async Task All_of_a_kind_is_made_when_it_is_chosen_and_only_for_that_version()
    {
        await using var client = await TestClient.StartAsync();
        var spaced = Samples.Flawed.Replace("主动公开信息276", "主动公 开信息276", StringComparison.Ordinal).Replace("依申请公开。", "依申 请公开。", StringComparison.Ordinal);
        await client.OpenAsync(Samples.Uri, spaced);
        var space = (await client.FindingsAsync(Samples.Uri, 1)).EnumerateArray().First(d => d.GetProperty("code").GetString() == "RPT7002");
        var all = (await ActionsAsync(client, space)).EnumerateArray().First(a => a.TryGetProperty("data", out var data) && data.TryGetProperty("rule", out _));
        all.TryGetProperty("edit", out _).ShouldBeFalse();
        var resolved = await client.RequestAsync("codeAction/resolve", JsonNode.Parse(all.GetRawText()));
        var (text, _) = Edits.ApplyWorkspaceEdit(spaced, resolved.GetProperty("edit"));
        text.ShouldBe(Samples.Flawed);
        await client.ReplaceAsync(Samples.Uri, 2, text);
        (await client.TryAsync("codeAction/resolve", JsonNode.Parse(all.GetRawText()))).GetProperty("error").GetProperty("code").GetInt32().ShouldBe(-32801);
    }

    [Fact]
    public async Task Only_the_kinds_asked_for_are_given()
    {
        await using var client = await TestClient.StartAsync();
        var text = Samples.Read("flawed-markup-2024.txt");
        await client.OpenAsync(Samples.Uri, text);
        var actions = await client.RequestAsync("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = Edits.Document(Samples.Uri),
            ["range"] = Edits.Range(0, 0, 0, 0),
            ["context"] = new JsonObject { ["diagnostics"] = new JsonArray(), ["only"] = new JsonArray("source.fixAll") },
        });
        actions.EnumerateArray().Single().GetProperty("kind").GetString().ShouldBe("source.fixAll.reportlsp");
    }

    [Fact]
    public async Task Suppressing_asks_to_select_the_reason()
    {
        await using var client = await TestClient.StartAsync();
        await client.OpenAsync(Samples.Uri, Samples.Flawed);
        var finding = (await client.FindingsAsync(Samples.Uri, 1))[0];
        var suppress = (await ActionsAsync(client, finding)).EnumerateArray().First(a => a.TryGetProperty("command", out _));
        var (text, _) = Edits.ApplyWorkspaceEdit(Samples.Flawed, suppress.GetProperty("edit"));
        var command = suppress.GetProperty("command");
        var range = command.GetProperty("arguments")[1];
        Edits.Slice(text, range).ShouldNotBeEmpty();
        await client.RequestAsync("workspace/executeCommand", new JsonObject
        {
            ["command"] = command.GetProperty("command").GetString(),
            ["arguments"] = JsonNode.Parse(command.GetProperty("arguments").GetRawText()),
        });
        (await client.WaitAsync("window/showDocument")).GetProperty("selection").GetRawText().ShouldBe(range.GetRawText());
    }

    [Fact]
    public async Task Commands_change_the_document_through_the_client()
    {
        await using var client = await TestClient.StartAsync();
        await client.OpenAsync(Samples.Uri, Samples.Flawed);
        var lenses = await client.RequestAsync("textDocument/codeLens", new JsonObject { ["textDocument"] = Edits.Document(Samples.Uri) });
        var recalculate = lenses.EnumerateArray().Select(l => l.GetProperty("command")).First(c => c.GetProperty("command").GetString() == "reportlsp.recalculateTotals");
        var result = await ExecuteAsync(client, "reportlsp.recalculateTotals", JsonNode.Parse(recalculate.GetProperty("arguments").GetRawText())!.AsArray());
        result.GetProperty("applied").GetBoolean().ShouldBeTrue();
        var (text, version) = Edits.ApplyWorkspaceEdit(Samples.Flawed, (await client.WaitAsync("workspace/applyEdit")).GetProperty("edit"));
        version.ShouldBe(1);
        text.ShouldNotBe(Samples.Flawed);

        var rows = Samples.Read("clean-2020-row.txt");
        await client.OpenAsync("file:///work/rows.txt", rows);
        client.Forget();
        (await ExecuteAsync(client, "reportlsp.convertTables", ["file:///work/rows.txt"])).GetProperty("changes").GetInt32().ShouldBeGreaterThan(1);
        Edits.ApplyWorkspaceEdit(rows, (await client.WaitAsync("workspace/applyEdit")).GetProperty("edit")).Text.ShouldContain("| ");

        (await client.TryAsync("workspace/executeCommand", new JsonObject { ["command"] = "reportlsp.nothing" })).GetProperty("error").GetProperty("code").GetInt32().ShouldBe(-32602);
        (await client.TryAsync("workspace/executeCommand", new JsonObject { ["command"] = "reportlsp.fixAll", ["arguments"] = new JsonArray("file:///nowhere") }))
            .GetProperty("error").GetProperty("code").GetInt32().ShouldBe(-32602);
    }

    private static Task<JsonElement> ExecuteAsync(TestClient client, string command, JsonArray arguments) =>
        client.RequestAsync("workspace/executeCommand", new JsonObject { ["command"] = command, ["arguments"] = arguments });

    private static Task<JsonElement> ActionsAsync(TestClient client, JsonElement finding) => client.RequestAsync("textDocument/codeAction", new JsonObject
    {
        ["textDocument"] = Edits.Document(Samples.Uri),
        ["range"] = JsonNode.Parse(finding.GetProperty("range").GetRawText()),
        ["context"] = new JsonObject { ["diagnostics"] = new JsonArray(JsonNode.Parse(finding.GetRawText())) },
    });
}

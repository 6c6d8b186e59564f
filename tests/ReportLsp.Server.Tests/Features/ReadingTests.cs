using System.Text.Json;
using System.Text.Json.Nodes;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;
using ReportLsp.Server.Tests.Client;
using Shouldly;
using Xunit;

namespace ReportLsp.Server.Tests.Features;

/// <summary>Everything that only looks: hover, completion, navigation, outline, hints, tokens.</summary>
public class ReadingTests
{
    [Fact]
    public async Task Hover_shows_the_equations_of_a_cell()
    {
        await using var client = await OpenAsync(Samples.Flawed);
        var (line, character) = Edits.Find(Samples.Flawed, "| 46 ");
        var hover = await client.RequestAsync("textDocument/hover", Edits.At(Samples.Uri, line, character + 2));
        hover.GetProperty("contents").GetProperty("kind").GetString().ShouldBe("markdown");
        hover.GetProperty("contents").GetProperty("value").GetString()!.ShouldContain("46");
        Edits.Slice(Samples.Flawed, hover.GetProperty("range")).ShouldBe("46");
    }

    [Fact]
    public async Task Hover_is_plain_where_markdown_is_not_taken()
    {
        var capabilities = Everything.Capabilities();
        capabilities["textDocument"]!["hover"]!["contentFormat"] = new JsonArray("plaintext");
        await using var client = await OpenAsync(Samples.Flawed, capabilities);
        var (line, character) = Edits.Find(Samples.Flawed, "| 46 ");
        var contents = (await client.RequestAsync("textDocument/hover", Edits.At(Samples.Uri, line, character + 2))).GetProperty("contents");
        contents.GetProperty("kind").GetString().ShouldBe("plaintext");
        contents.GetProperty("value").GetString()!.ShouldNotContain("**");
    }

    [Fact]
    public async Task Completion_writes_headings_and_whole_tables_and_tells_more_when_asked()
    {
        await using var client = await OpenAsync("@format gov-disclosure-2021\n\n青槐县水务局2023年政府信息公开工作年度报告\n\n");
        var list = await client.RequestAsync("textDocument/completion", Edits.At(Samples.Uri, 4, 0));
        var items = list.GetProperty("items").EnumerateArray().ToList();
        items.ShouldContain(i => i.GetProperty("label").GetString()!.Contains("总体情况"));
        items.ShouldContain(i => i.GetProperty("insertTextFormat").GetInt32() == 2);
        var documented = items.First(i => i.TryGetProperty("data", out _));
        var resolved = await client.RequestAsync("completionItem/resolve", JsonNode.Parse(documented.GetRawText()));
        resolved.GetProperty("documentation").GetProperty("value").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Completion_has_no_tab_stops_where_they_are_not_taken()
    {
        var capabilities = Everything.Capabilities();
        capabilities["textDocument"]!["completion"] = new JsonObject();
        await using var client = await OpenAsync("@format gov-disclosure-2021\n\n青槐县水务局2023年政府信息公开工作年度报告\n\n", capabilities);
        var items = (await client.RequestAsync("textDocument/completion", Edits.At(Samples.Uri, 4, 0))).GetProperty("items").EnumerateArray().ToList();
        items.ShouldNotBeEmpty();
        items.ShouldAllBe(i => i.GetProperty("insertTextFormat").GetInt32() == 1 && !i.GetProperty("textEdit").GetProperty("newText").GetString()!.Contains("${"));
    }

    [Fact]
    public async Task Navigation_leads_from_a_total_to_its_addends_and_to_prose()
    {
        await using var client = await OpenAsync(Samples.Flawed);
        var (line, character) = Edits.Find(Samples.Flawed, "| 45 ");
        var at = Edits.At(Samples.Uri, line, character + 2);
        var highlights = await client.RequestAsync("textDocument/documentHighlight", at.DeepClone());
        highlights.GetArrayLength().ShouldBeGreaterThan(3);
        var references = at.DeepClone();
        references["context"] = new JsonObject { ["includeDeclaration"] = false };
        var places = await client.RequestAsync("textDocument/references", references);
        places.EnumerateArray().ShouldContain(p => Edits.Slice(Samples.Flawed, p.GetProperty("range")).Contains("45件"));
        (await client.RequestAsync("textDocument/definition", at)).GetArrayLength().ShouldBeGreaterThan(0);
        var (prose, column) = Edits.Find(Samples.Flawed, "45件");
        var cells = await client.RequestAsync("textDocument/definition", Edits.At(Samples.Uri, prose, column));
        cells.EnumerateArray().ShouldContain(p => Edits.Slice(Samples.Flawed, p.GetProperty("range")) == "45");
    }

    [Fact]
    public async Task Outline_folding_and_selection_follow_the_report()
    {
        await using var client = await OpenAsync(Samples.Flawed);
        var parameters = new JsonObject { ["textDocument"] = Edits.Document(Samples.Uri) };
        var symbols = await client.RequestAsync("textDocument/documentSymbol", parameters.DeepClone());
        symbols[0].GetProperty("name").GetString()!.ShouldContain("竹里岗县");
        symbols[0].GetProperty("children").GetArrayLength().ShouldBe(6);
        (await client.RequestAsync("textDocument/foldingRange", parameters.DeepClone())).GetArrayLength().ShouldBeGreaterThan(6);
        var (line, character) = Edits.Find(Samples.Flawed, "45件");
        var selection = parameters.DeepClone();
        selection["positions"] = new JsonArray(Edits.Position(line, character), Edits.Position(0, 0));
        var ranges = await client.RequestAsync("textDocument/selectionRange", selection);
        ranges.GetArrayLength().ShouldBe(2);
        Edits.Slice(Samples.Flawed, ranges[0].GetProperty("range")).ShouldStartWith("45");
        ranges[0].GetProperty("parent").ValueKind.ShouldBe(JsonValueKind.Object);
        (await client.RequestAsync("textDocument/documentLink", parameters)).ValueKind.ShouldBe(JsonValueKind.Array);
    }

    [Fact]
    public async Task Hints_and_lenses_show_what_is_due_and_the_score()
    {
        await using var client = await OpenAsync(Samples.Flawed);
        var hints = await client.RequestAsync(
            "textDocument/inlayHint", new JsonObject { ["textDocument"] = Edits.Document(Samples.Uri), ["range"] = Edits.Range(0, 0, 1000, 0) });
        hints.EnumerateArray().ShouldContain(h => h.GetProperty("label").GetString()!.StartsWith("= "));
        hints.EnumerateArray().ShouldContain(h => h.GetProperty("label").GetString()!.Contains('/'));
        var lenses = await client.RequestAsync("textDocument/codeLens", new JsonObject { ["textDocument"] = Edits.Document(Samples.Uri) });
        var score = lenses.EnumerateArray().Select(l => l.GetProperty("command")).First(c => c.GetProperty("command").GetString() == "reportlsp.showLocations");
        score.GetProperty("arguments").GetArrayLength().ShouldBe(3);
        await client.RequestAsync("workspace/executeCommand", new JsonObject
        {
            ["command"] = "reportlsp.showLocations",
            ["arguments"] = JsonNode.Parse(score.GetProperty("arguments").GetRawText()),
        });
        (await client.WaitAsync("window/showDocument")).GetProperty("uri").GetString().ShouldBe(Samples.Uri);
        var status = await client.RequestAsync("reportlsp/documentStatus", new JsonObject { ["textDocument"] = Edits.Document(Samples.Uri) });
        status.GetProperty("failed").GetInt32().ShouldBeGreaterThan(0);
        status.GetProperty("equations").GetInt32().ShouldBe(status.GetProperty("held").GetInt32() + status.GetProperty("failed").GetInt32() + status.GetProperty("unknown").GetInt32());
        status.GetProperty("year").GetInt32().ShouldBe(2023);
        status.GetProperty("format").GetString().ShouldBe("gov-disclosure-2021");
    }

    [Fact]
    public async Task Semantic_tokens_of_a_range_are_some_of_those_of_the_whole()
    {
        await using var client = await OpenAsync(Samples.Flawed);
        var full = await client.RequestAsync("textDocument/semanticTokens/full", new JsonObject { ["textDocument"] = Edits.Document(Samples.Uri) });
        var data = full.GetProperty("data").EnumerateArray().Select(n => n.GetInt32()).ToArray();
        (data.Length % 5).ShouldBe(0);
        data.Length.ShouldBeGreaterThan(500);
        var part = await client.RequestAsync(
            "textDocument/semanticTokens/range", new JsonObject { ["textDocument"] = Edits.Document(Samples.Uri), ["range"] = Edits.Range(0, 0, 0, 10) });
        part.GetProperty("data").EnumerateArray().Select(n => n.GetInt32()).ShouldBe(data.Take(part.GetProperty("data").GetArrayLength()));
    }

    [Fact]
    public async Task Formatting_aligns_tables()
    {
        var ragged = Samples.Flawed.Replace("| 规章           | 0            | 0            | 0            |", "|规章|0|0|0|", StringComparison.Ordinal);
        ragged.ShouldNotBe(Samples.Flawed);
        await using var client = await OpenAsync(ragged);
        var (line, _) = Edits.Find(ragged, "|规章|");
        var options = new JsonObject { ["tabSize"] = 4, ["insertSpaces"] = true };
        var document = new JsonObject { ["textDocument"] = Edits.Document(Samples.Uri), ["options"] = options };
        Edits.Apply(ragged, await client.RequestAsync("textDocument/formatting", document.DeepClone())).ShouldBe(Samples.Flawed);
        var range = document.DeepClone();
        range["range"] = Edits.Range(line, 0, line, 3);
        Edits.Apply(ragged, await client.RequestAsync("textDocument/rangeFormatting", range)).ShouldBe(Samples.Flawed);
        var typed = document.DeepClone();
        typed["position"] = Edits.Position(line, 10);
        typed["ch"] = "|";
        Edits.Apply(ragged, await client.RequestAsync("textDocument/onTypeFormatting", typed)).ShouldBe(Samples.Flawed);
    }

    [Fact]
    public async Task New_reports_formats_and_pages_of_rules_are_given()
    {
        await using var client = await OpenAsync(Samples.Read("cross/lanxi-water-2022.report"));
        var blank = await client.RequestAsync("reportlsp/newReport", new JsonObject { ["year"] = 2023, ["agency"] = "岚溪县水务局", ["previous"] = Samples.Uri });
        blank.GetProperty("format").GetString().ShouldBe("gov-disclosure-2021");
        var text = blank.GetProperty("text").GetString()!;
        text.ShouldStartWith("岚溪县水务局2023年政府信息公开工作年度报告\n");
        Conversion.SnippetPlain.Of(blank.GetProperty("snippet").GetString()!).ShouldStartWith("岚溪县水务局2023年");
        var typed = (await client.RequestAsync("reportlsp/newReport", new JsonObject { ["year"] = 2024 })).GetProperty("snippet").GetString()!;
        typed.ShouldStartWith("${1:单位全称}2024年");
        typed.ShouldContain("一、总体情况\n\n$");
        (await client.RequestAsync("reportlsp/newReport", new JsonObject { ["year"] = 1000 })).ValueKind.ShouldBe(JsonValueKind.Null);
        (await client.RequestAsync("reportlsp/formats", null)).EnumerateArray().ShouldContain(f => f.GetProperty("id").GetString() == "gov-disclosure-2019" && f.GetProperty("lastYear").GetInt32() > 2000);
        var page = await client.RequestAsync("reportlsp/rulePage", new JsonObject { ["rule"] = "RPT3001" });
        var markdown = page.GetProperty("markdown").GetString()!;
        markdown.ShouldStartWith("**RPT3001** ");
        markdown.Length.ShouldBeGreaterThan(60);
        markdown.ShouldNotContain("## ");
        page.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_preview_is_a_page_with_a_nonce_and_a_body_without()
    {
        await using var client = await OpenAsync(Samples.Flawed);
        JsonObject Asked() => new() { ["textDocument"] = new JsonObject { ["uri"] = Samples.Uri } };
        var body = (await client.RequestAsync("reportlsp/preview", Asked())).GetProperty("html").GetString()!;
        body.ShouldStartWith("<h1");
        body.ShouldContain("<mark");
        var asked = Asked();
        asked["nonce"] = "0123456789abcdef";
        asked["script"] = "https://example.invalid/page.js";
        var page = await client.RequestAsync("reportlsp/preview", asked);
        page.GetProperty("uri").GetString().ShouldBe(Samples.Uri);
        page.GetProperty("html").GetString()!.ShouldContain("<script nonce=\"0123456789abcdef\" src=\"https://example.invalid/page.js\">");
        page.GetProperty("html").GetString()!.ShouldContain(body);
        asked = Asked();
        asked["nonce"] = "'; script-src *";
        (await client.TryAsync("reportlsp/preview", asked)).GetProperty("error").GetProperty("code").GetInt32().ShouldBe(-32602);
    }

    [Fact]
    public async Task An_export_is_the_page_of_what_is_in_the_editor()
    {
        await using var client = await OpenAsync(Samples.Flawed);
        var given = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Samples.Uri } };
        var page = await client.RequestAsync("reportlsp/export", given);
        var document = new Document("/work/report.report", SourceText.From(Samples.Flawed), client.Server.Session!.SettingsFor("/work/report.report"));
        page.GetProperty("html").GetString().ShouldBe(ReportLsp.Documents.Html.HtmlExport.Render(document.Model));
        page.GetProperty("version").GetInt32().ShouldBe(1);
        await client.NotifyAsync("textDocument/didClose", given.DeepClone());
        (await client.RequestAsync("reportlsp/export", given.DeepClone())).ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    private static async Task<TestClient> OpenAsync(string text, JsonNode? capabilities = null)
    {
        var client = await TestClient.StartAsync(capabilities);
        await client.OpenAsync(Samples.Uri, text);
        return client;
    }
}

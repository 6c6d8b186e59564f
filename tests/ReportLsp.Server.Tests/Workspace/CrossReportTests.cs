using System.Text.Json;
using System.Text.Json.Nodes;
using ReportLsp.Server.Tests.Client;
using Shouldly;
using Xunit;

namespace ReportLsp.Server.Tests.Workspace;

public class CrossReportTests
{
    private const string Earlier = "cross/lanxi-water-2022.report";
    private const string Later = "cross/lanxi-water-2023.report";

    [Fact]
    public async Task Findings_come_and_go_with_an_edit_of_the_other_year()
    {
        using var folder = Samples.Folder(Earlier, Later);
        await using var client = await TestClient.StartAsync(folder: folder);
        var (earlier, later) = (TestClient.UriOf(Path.Combine(folder, "lanxi-water-2022.report")), TestClient.UriOf(Path.Combine(folder, "lanxi-water-2023.report")));
        await client.OpenAsync(later, Samples.Read(Later));
        var found = await FindingsAsync(client, later, "RPT6001", isThere: true);
        var related = found.EnumerateArray().First(d => d.GetProperty("code").GetString() == "RPT6001").GetProperty("relatedInformation")[0].GetProperty("location");
        related.GetProperty("uri").GetString().ShouldBe(earlier);
        related.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32().ShouldBeGreaterThan(10);

        // The file of the other year, not open.
        client.Forget();
        File.WriteAllText(Path.Combine(folder, "lanxi-water-2022.report"), "nothing");
        await client.NotifyAsync("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = earlier, ["type"] = 2 }) });
        await FindingsAsync(client, later, "RPT6001", isThere: false);

        // Now open.
        client.Forget();
        await client.OpenAsync(earlier, Samples.Read(Earlier));
        await FindingsAsync(client, later, "RPT6001", isThere: true);
        client.Forget();
        await client.ReplaceAsync(earlier, 2, Samples.Read(Earlier).Replace("2022", "2019", StringComparison.Ordinal));
        await FindingsAsync(client, later, "RPT6001", isThere: false);
    }

    [Fact]
    public async Task Findings_from_other_reports_move_with_the_text_until_they_are_worked_out_again()
    {
        using var folder = Samples.Folder(Earlier, Later);
        await using var client = await TestClient.StartAsync(folder: folder);
        var later = TestClient.UriOf(Path.Combine(folder, "lanxi-water-2023.report"));
        await client.OpenAsync(later, Samples.Read(Later));
        var before = Line(await FindingsAsync(client, later, "RPT6001", isThere: true));
        client.Forget();
        await client.ChangeAsync(later, 2, new JsonObject { ["range"] = Edits.Range(0, 0, 0, 0), ["text"] = "\n\n" });
        Line(await client.FindingsAsync(later, 2)).ShouldBe(before + 2);
    }

    [Fact]
    public async Task A_figure_leads_to_the_other_years()
    {
        using var folder = Samples.Folder(Earlier, Later);
        await using var client = await TestClient.StartAsync(folder: folder);
        var (earlier, later) = (Path.Combine(folder, "lanxi-water-2022.report"), Path.Combine(folder, "lanxi-water-2023.report"));
        var text = Samples.Read(Later);
        await client.OpenAsync(TestClient.UriOf(later), text);
        await FindingsAsync(client, TestClient.UriOf(later), "RPT6001", isThere: true);
        var (line, _) = Edits.Find(text, "二、上年结转政府信息公开申请数量");
        var character = text.Split('\n')[line].LastIndexOf('|') - 3;
        var places = await client.RequestAsync("textDocument/definition", Edits.At(TestClient.UriOf(later), line, character));
        var other = places.EnumerateArray().Single(p => p.GetProperty("uri").GetString() == TestClient.UriOf(earlier)).GetProperty("range").GetProperty("start").GetProperty("line").GetInt32();
        Samples.Read(Earlier).Split('\n')[other].ShouldContain("结转下年度继续办理");
        await client.OpenAsync(TestClient.UriOf(earlier), Samples.Read(Earlier));
        var references = Edits.At(TestClient.UriOf(earlier), other, places[places.GetArrayLength() - 1].GetProperty("range").GetProperty("start").GetProperty("character").GetInt32());
        references["context"] = new JsonObject { ["includeDeclaration"] = true };
        (await client.RequestAsync("textDocument/references", references)).EnumerateArray().ShouldContain(p => p.GetProperty("uri").GetString() == TestClient.UriOf(later));
    }

    [Fact]
    public async Task A_report_that_is_closed_while_it_is_compared_counts_as_its_file_again()
    {
        var folder = Samples.Folder(Earlier, Later);
        await using var client = await TestClient.StartAsync(folder: folder);
        var path = Path.Combine(folder, "lanxi-water-2022.report");
        var uri = TestClient.UriOf(path);
        await client.OpenAsync(uri, "nothing");
        await client.FindingsAsync(uri, 1);
        var session = client.Server.Session!;
        var open = session.Documents.AtPath(path)!;
        await client.NotifyAsync("textDocument/didClose", new JsonObject { ["textDocument"] = Edits.Document(uri) });
        await client.RequestAsync("workspace/symbol", new JsonObject { ["query"] = "" });

        // What a comparison does that began before.
        session.Cross.Take(open);
        await session.Indexer.Work.WaitAsync(TestClient.Patience);
        session.Index.At(path)!.Open.ShouldBeNull();
        session.Index.At(path)!.Facts.Year.ShouldBe(2022);
    }

    [Fact]
    public async Task One_file_may_be_open_under_two_addresses()
    {
        var folder = Samples.Folder(Earlier, Later);
        await using var client = await TestClient.StartAsync(folder: folder);
        var later = TestClient.UriOf(Path.Combine(folder, "lanxi-water-2023.report"));
        var same = later.Replace("lanxi", "%6Canxi", StringComparison.Ordinal);
        await client.OpenAsync(later, Samples.Read(Later));
        await client.OpenAsync(same, Samples.Read(Later));
        await FindingsAsync(client, later, "RPT6001", isThere: true);
        await FindingsAsync(client, same, "RPT6001", isThere: true);
        await client.NotifyAsync("textDocument/didClose", new JsonObject { ["textDocument"] = Edits.Document(same) });
        client.Forget();
        await client.ReplaceAsync(later, 2, Samples.Read(Later).Replace("2023", "2019", StringComparison.Ordinal));
        await FindingsAsync(client, later, "RPT6001", isThere: false);
        client.Received.ShouldNotContain(m => m.GetProperty("method").GetString() == "window/logMessage" && m.GetProperty("params").GetProperty("type").GetInt32() == 1);
    }

    [Fact]
    public async Task Places_in_other_files_are_counted_as_the_client_does_without_reading_them_at_each_keystroke()
    {
        var folder = Samples.Folder(Earlier, Later);
        var capabilities = Everything.Capabilities();
        capabilities["general"]!["positionEncodings"] = new JsonArray("utf-8");
        await using var client = await TestClient.StartAsync(capabilities, folder: folder);
        var later = TestClient.UriOf(Path.Combine(folder, "lanxi-water-2023.report"));
        await client.OpenAsync(later, Samples.Read(Later));
        var before = Related(await FindingsAsync(client, later, "RPT6001", isThere: true));
        var line = Samples.Read(Earlier).Split('\n')[before.GetProperty("start").GetProperty("line").GetInt32()];
        var bytes = System.Text.Encoding.UTF8.GetBytes(line);
        var (start, end) = (before.GetProperty("start").GetProperty("character").GetInt32(), before.GetProperty("end").GetProperty("character").GetInt32());
        bytes[start..end].ShouldAllBe(b => char.IsAsciiDigit((char)b));

        // Nobody says that the file is gone, and nobody looks.
        File.Delete(Path.Combine(folder, "lanxi-water-2022.report"));
        client.Forget();
        await client.ChangeAsync(later, 2, new JsonObject { ["range"] = Edits.Range(0, 0, 0, 0), ["text"] = "\n" });
        Related(await client.FindingsAsync(later, 2)).GetRawText().ShouldBe(before.GetRawText());
    }

    private static JsonElement Related(JsonElement found) =>
        found.EnumerateArray().First(d => d.GetProperty("code").GetString() == "RPT6001").GetProperty("relatedInformation")[0].GetProperty("location").GetProperty("range");

    /// <summary>The first findings sent for a document in which a rule is, or is not.</summary>
    internal static async Task<JsonElement> FindingsAsync(TestClient client, string uri, string rule, bool isThere) =>
        (await client.WaitAsync(
            "textDocument/publishDiagnostics",
            p => p.GetProperty("uri").GetString() == uri && p.GetProperty("diagnostics").EnumerateArray().Any(d => d.GetProperty("code").GetString() == rule) == isThere))
        .GetProperty("diagnostics");

    private static int Line(JsonElement found) =>
        found.EnumerateArray().First(d => d.GetProperty("code").GetString() == "RPT6001").GetProperty("range").GetProperty("start").GetProperty("line").GetInt32();
}

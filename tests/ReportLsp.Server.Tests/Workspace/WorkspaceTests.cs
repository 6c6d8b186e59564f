using System.Text.Json;
using System.Text.Json.Nodes;
using ReportLsp.Server.Tests.Client;
using Shouldly;
using Xunit;

namespace ReportLsp.Server.Tests.Workspace;

public class WorkspaceTests
{
    [Fact]
    public async Task Checking_the_workspace_shows_progress_and_the_findings_of_closed_files()
    {
        using var folder = Samples.Folder("flawed-totals-2023.report", "cross/lanxi-water-2022.report", "cross/lanxi-water-2023.report");
        await using var client = await TestClient.StartAsync(folder: folder);
        var result = await client.RequestAsync("workspace/executeCommand", new JsonObject { ["command"] = "reportlsp.checkWorkspace" });
        result.GetProperty("reports").GetInt32().ShouldBe(3);
        var flawed = TestClient.UriOf(Path.Combine(folder, "flawed-totals-2023.report"));
        await CrossReportTests.FindingsAsync(client, flawed, "RPT3002", isThere: true);
        await CrossReportTests.FindingsAsync(client, TestClient.UriOf(Path.Combine(folder, "lanxi-water-2023.report")), "RPT6001", isThere: true);
        await client.WaitAsync("window/workDoneProgress/create");
        await client.WaitAsync("$/progress", p => p.GetProperty("value").GetProperty("kind").GetString() == "begin");
        await client.WaitAsync("$/progress", p => p.GetProperty("value").GetProperty("kind").GetString() == "end");

        // From then on they are kept up to date.
        File.WriteAllText(Path.Combine(folder, "flawed-totals-2023.report"), Samples.Clean);
        await client.NotifyAsync("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = flawed, ["type"] = 2 }) });
        await CrossReportTests.FindingsAsync(client, flawed, "RPT3002", isThere: false);
    }

    [Fact]
    public async Task A_run_can_be_stopped()
    {
        using var folder = Samples.Folder("flawed-totals-2023.report");
        var longReport = Samples.Flawed + string.Concat(Enumerable.Repeat("\n2023年，县住房和城乡建设局公开项目清单12项，其中住房8项、燃气4项，接受群众监督。\n", 100));
        for (var i = 0; i < 400; i++)
            File.WriteAllText(Path.Combine(folder, $"{i}.report"), longReport);
        await using var client = await TestClient.StartAsync(folder: folder);

        // On a machine that is busy elsewhere the run can be over before the word that stops it is sent.
        for (var attempt = 1; ; attempt++)
        {
            var token = $"mine {attempt}";
            var running = client.Begin("workspace/executeCommand", new JsonObject { ["command"] = "reportlsp.checkWorkspace", ["workDoneToken"] = token });
            await client.WaitAsync("$/progress", p => p.GetProperty("token").GetString() == token);
            await client.NotifyAsync("window/workDoneProgress/cancel", new JsonObject { ["token"] = token });
            var answer = await running.Answer.WaitAsync(TestClient.Patience);
            await client.WaitAsync("$/progress", p => p.GetProperty("token").GetString() == token && p.GetProperty("value").GetProperty("kind").GetString() == "end");
            if (!answer.TryGetProperty("error", out var error) && attempt < 5)
                continue;
            error.GetProperty("code").GetInt32().ShouldBe(-32800);
            return;
        }
    }

    [Fact]
    public async Task All_reports_can_be_asked_for_at_once()
    {
        using var folder = Samples.Folder("flawed-totals-2023.report", "cross/lanxi-water-2022.report");
        await using var client = await TestClient.StartAsync(Everything.Pulling(), folder: folder);
        var open = TestClient.UriOf(Path.Combine(folder, "flawed-totals-2023.report"));
        await client.OpenAsync(open, Samples.Clean, 3);
        var report = await client.RequestAsync("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        var items = report.GetProperty("items").EnumerateArray().ToList();
        items.Count.ShouldBe(2);
        items.Single(i => i.GetProperty("uri").GetString() == open).GetProperty("version").GetInt32().ShouldBe(3);
        var known = new JsonArray([.. items.Select(i => (JsonNode)new JsonObject { ["uri"] = i.GetProperty("uri").GetString(), ["value"] = i.GetProperty("resultId").GetString() })]);
        var again = await client.RequestAsync("workspace/diagnostic", new JsonObject { ["previousResultIds"] = known });
        again.GetProperty("items").EnumerateArray().ShouldAllBe(i => i.GetProperty("kind").GetString() == "unchanged");
    }

    [Fact]
    public async Task Symbols_are_agencies_and_years_and_folders_can_change()
    {
        using var folder = Samples.Folder("cross/lanxi-water-2022.report");
        using var other = Samples.Folder("cross/lanxi-water-2023.report");
        await using var client = await TestClient.StartAsync(folder: folder);
        (await SymbolsAsync(client, "岚溪", 1))[0].GetProperty("name").GetString()!.ShouldContain("2022");
        await client.NotifyAsync("workspace/didChangeWorkspaceFolders", new JsonObject
        {
            ["event"] = new JsonObject
            {
                ["added"] = new JsonArray(new JsonObject { ["uri"] = TestClient.UriOf(other), ["name"] = "b" }),
                ["removed"] = new JsonArray(new JsonObject { ["uri"] = TestClient.UriOf(folder), ["name"] = "work" }),
            },
        });
        var symbols = await SymbolsAsync(client, "2023", 1);
        symbols[0].GetProperty("location").GetProperty("uri").GetString().ShouldBe(TestClient.UriOf(Path.Combine(other, "lanxi-water-2023.report")));
        (await SymbolsAsync(client, "2022", 0)).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Files_and_settings_are_registered_for_and_settings_are_asked_for()
    {
        var language = "zh";
        await using var client = await TestClient.StartAsync(onRequest: (method, _) => method == "workspace/configuration" ? new JsonArray(new JsonObject { ["lang"] = language, ["debounce"] = 0 }) : null);
        var registrations = (await client.WaitAsync("client/registerCapability")).GetProperty("registrations");
        registrations.EnumerateArray().Select(r => r.GetProperty("method").GetString()).ShouldBe(["workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration"]);
        await client.WaitAsync("workspace/configuration");
        await client.OpenAsync(Samples.Uri, Samples.Flawed);
        await client.WaitAsync("textDocument/publishDiagnostics", p => p.GetProperty("diagnostics")[0].GetProperty("message").GetString()!.Contains("矛盾", StringComparison.Ordinal));
        client.Forget();
        language = "en";
        await client.NotifyAsync("workspace/didChangeConfiguration", new JsonObject { ["settings"] = null });
        await client.WaitAsync("textDocument/publishDiagnostics", p => !p.GetProperty("diagnostics")[0].GetProperty("message").GetString()!.Contains("矛盾", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_nearest_configuration_counts_and_its_mistakes_are_shown()
    {
        using var folder = Samples.Folder("flawed-totals-2023.report");
        var configuration = Path.Combine(folder, "reportlsp.json");
        File.WriteAllText(configuration, """{ "rules": { "RPT3002": "off", "RPT9999": "off" } }""");
        await using var client = await TestClient.StartAsync(folder: folder);
        var uri = TestClient.UriOf(Path.Combine(folder, "flawed-totals-2023.report"));
        await client.OpenAsync(uri, Samples.Flawed);
        (await client.FindingsAsync(uri, 1)).EnumerateArray().ShouldNotContain(d => d.GetProperty("code").GetString() == "RPT3002");
        await CrossReportTests.FindingsAsync(client, TestClient.UriOf(configuration), "RPT0004", isThere: true);
        client.Forget();
        File.WriteAllText(configuration, "{}");
        await client.NotifyAsync("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = TestClient.UriOf(configuration), ["type"] = 2 }) });
        await CrossReportTests.FindingsAsync(client, uri, "RPT3002", isThere: true);
        await CrossReportTests.FindingsAsync(client, TestClient.UriOf(configuration), "RPT0004", isThere: false);
    }

    [Fact]
    public async Task Formats_of_the_workspace_take_effect_when_they_change()
    {
        using var folder = Samples.Folder();
        await using var client = await TestClient.StartAsync(folder: folder);
        var uri = TestClient.UriOf(Path.Combine(folder, "a.report"));
        await client.OpenAsync(uri, Samples.Read("flawed-totals-2023.report"));
        await client.FindingsAsync(uri, 1);
        var formats = Directory.CreateDirectory(Path.Combine(folder, ".reportlsp", "formats")).FullName;
        var broken = Path.Combine(formats, "broken.json");
        File.WriteAllText(broken, "{ nonsense");
        await client.NotifyAsync("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = TestClient.UriOf(broken), ["type"] = 1 }) });
        await CrossReportTests.FindingsAsync(client, TestClient.UriOf(broken), "RPT0005", isThere: true);
    }

    [Fact]
    public async Task The_file_of_an_open_report_is_not_read_when_it_is_saved()
    {
        var folder = Samples.Folder("cross/lanxi-water-2022.report", "cross/lanxi-water-2023.report");
        await using var client = await TestClient.StartAsync(folder: folder);
        var later = TestClient.UriOf(Path.Combine(folder, "lanxi-water-2023.report"));
        await client.OpenAsync(later, Samples.Read("cross/lanxi-water-2023.report"));
        await CrossReportTests.FindingsAsync(client, later, "RPT6001", isThere: true);
        var work = client.Server.Session!.Indexer.Work;
        await client.NotifyAsync("workspace/didChangeWatchedFiles", Changed(later));
        await client.RequestAsync("workspace/symbol", new JsonObject { ["query"] = "" });
        client.Server.Session.Indexer.Work.ShouldBeSameAs(work);
    }

    [Fact]
    public async Task Changed_files_that_a_walk_leaves_out_stay_out()
    {
        var folder = Samples.Folder();
        Directory.CreateDirectory(Path.Combine(folder, "drafts"));
        Directory.CreateDirectory(Path.Combine(folder, ".old"));
        Directory.CreateDirectory(Path.Combine(folder, "node_modules"));
        File.WriteAllText(Path.Combine(folder, ".gitignore"), "drafts/\n");
        await using var client = await TestClient.StartAsync(folder: folder);
        await SymbolsAsync(client, "", 0);
        foreach (var name in new[] { "drafts/a.report", ".old/a.report", "node_modules/a.report", "a.report" })
        {
            File.WriteAllText(Path.Combine(folder, name), Samples.Flawed);
            await client.NotifyAsync("workspace/didChangeWatchedFiles", Changed(TestClient.UriOf(Path.Combine(folder, name))));
        }

        var found = await SymbolsAsync(client, "", 1);
        found.GetArrayLength().ShouldBe(1);
        found[0].GetProperty("location").GetProperty("uri").GetString().ShouldBe(TestClient.UriOf(Path.Combine(folder, "a.report")));
    }

    [Fact]
    public async Task A_setting_renews_only_what_depends_on_it()
    {
        var folder = Samples.Folder("flawed-totals-2023.report");
        var capabilities = Everything.Capabilities();
        capabilities["workspace"]!["configuration"] = false;
        await using var client = await TestClient.StartAsync(capabilities, folder: folder);
        await client.OpenAsync(Samples.Uri, Samples.Flawed);
        await client.FindingsAsync(Samples.Uri, 1);
        var session = client.Server.Session!;
        await session.Indexer.Work.WaitAsync(TestClient.Patience);
        var (work, open, generation) = (session.Indexer.Work, session.Documents.All.Single(), session.SettingsGeneration);
        client.Forget();
        await client.NotifyAsync("workspace/didChangeConfiguration", new JsonObject { ["settings"] = new JsonObject { ["reportlsp"] = new JsonObject { ["debounce"] = 1 } } });
        await client.RequestAsync("workspace/symbol", new JsonObject { ["query"] = "" });
        session.SettingsGeneration.ShouldBe(generation);

        // Other texts, the same report.
        await client.NotifyAsync("workspace/didChangeConfiguration", new JsonObject { ["settings"] = new JsonObject { ["reportlsp"] = new JsonObject { ["lang"] = "zh" } } });
        await client.WaitAsync("textDocument/publishDiagnostics", p => p.GetProperty("diagnostics")[0].GetProperty("message").GetString()!.Contains("矛盾", StringComparison.Ordinal));
        session.Documents.All.Single().ShouldBeSameAs(open);
        session.Indexer.Work.ShouldBeSameAs(work);
        await client.NotifyAsync("workspace/didChangeConfiguration", new JsonObject { ["settings"] = new JsonObject { ["reportlsp"] = new JsonObject { ["maxWorkspaceFiles"] = 5 } } });
        await client.RequestAsync("workspace/symbol", new JsonObject { ["query"] = "" });
        session.Indexer.Work.ShouldNotBeSameAs(work);
    }

    private static JsonObject Changed(string uri) => new() { ["changes"] = new JsonArray(new JsonObject { ["uri"] = uri, ["type"] = 2 }) };

    private static async Task<JsonElement> SymbolsAsync(TestClient client, string query, int count)
    {
        for (var until = DateTime.UtcNow + TestClient.Patience; ; await Task.Delay(20))
        {
            var found = await client.RequestAsync("workspace/symbol", new JsonObject { ["query"] = query });
            if (found.GetArrayLength() == count || DateTime.UtcNow > until)
                return found;
        }
    }
}

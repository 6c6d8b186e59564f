using System.Text.Json;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary>What happens once the client is ready: settings are asked for, files watched, the workspace read. Nothing of it delays findings.</summary>
internal static class StartHandler
{
    private static readonly string[] Watched = ["**/*.{report,txt,md}", "**/reportlsp.json", "**/.reportlsp/formats/*.json"];

    /// <summary>The client is ready.</summary>
    public static void Initialized(ReportSession session)
    {
        session.InBackground("registering", () => RegisterAsync(session));
        session.InBackground("settings", () => ConfigurationHandler.PullAsync(session));
        session.Indexer.Start();
    }

    private static async Task RegisterAsync(ReportSession session)
    {
        var wanted = new List<Lsp.Registration>();
        if (session.Client.RegistersWatchers)
        {
            var watchers = new Lsp.DidChangeWatchedFilesRegistrationOptions([.. Watched.Select(w => new Lsp.FileSystemWatcher(w))]);
            wanted.Add(new Lsp.Registration(
                "reportlsp-files",
                Lsp.LspMethods.DidChangeWatchedFiles,
                JsonSerializer.SerializeToElement(watchers, Lsp.LspJson.Default.DidChangeWatchedFilesRegistrationOptions)));
        }

        if (session.Client.RegistersConfiguration)
        {
            var section = new Lsp.DidChangeConfigurationRegistrationOptions(SessionSettings.Section);
            wanted.Add(new Lsp.Registration(
                "reportlsp-settings",
                Lsp.LspMethods.DidChangeConfiguration,
                JsonSerializer.SerializeToElement(section, Lsp.LspJson.Default.DidChangeConfigurationRegistrationOptions)));
        }

        if (wanted.Count > 0)
            await session.Connection.RequestAsync(Lsp.LspRequests.RegisterCapability, new Lsp.RegistrationParams(wanted)).ConfigureAwait(false);
    }
}

using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Formats;
using ReportLsp.Server.Conversion;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary>Files that have changed on disk.</summary>
internal static class WatchedFilesHandler
{
    /// <summary>Takes events of the client.</summary>
    public static void Changed(ReportSession session, IReadOnlyList<Lsp.FileEvent> events) =>
        Changed(session, [.. events.Select(e => DocumentUri.ToPath(e.Uri)).OfType<string>()]);

    /// <summary>Takes paths. Configurations and formats take effect at once; reports are read in the background.</summary>
    public static void Changed(ReportSession session, IReadOnlyList<string> paths)
    {
        var formats = paths.Any(IsFormat);
        if (formats || paths.Any(p => Path.GetFileName(p) == ConfigurationFile.FileName))
        {
            session.Reload(formats);
            session.InBackground("settings findings", () =>
            {
                session.Publisher.PublishSettings();
                return Task.CompletedTask;
            });
            return;
        }

        if (paths.Count > 0)
            session.Indexer.Update(paths);
    }

    private static bool IsFormat(string path) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && (Path.GetDirectoryName(path) ?? "").Replace('\\', '/').EndsWith(WorkspaceFormats.Directory, StringComparison.Ordinal);
}

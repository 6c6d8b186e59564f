using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Features;
using ReportLsp.Analysis.Workspaces;
using ReportLsp.Grammar.Text;
using ReportLsp.Server.Conversion;

namespace ReportLsp.Server.Session;

/// <summary>Places in the reports of the same agency on the years before and after.</summary>
internal static class OtherYears
{
    /// <summary>Where the figure at an offset comes from in last year's report.</summary>
    public static IEnumerable<Lsp.Location> Earlier(Snapshot snapshot, int offset, CancellationToken cancellation) =>
        Places(snapshot, snapshot.Session.Cross.Pairs.FirstOrDefault(p => p.Later.Path == snapshot.Open.Path)?.Earlier.Path, other => YearNavigation.InEarlier(snapshot.Document, offset, other), cancellation);

    /// <summary>Where the figure at an offset goes to in next year's report.</summary>
    public static IEnumerable<Lsp.Location> Later(Snapshot snapshot, int offset, CancellationToken cancellation) =>
        Places(snapshot, snapshot.Session.Cross.Pairs.FirstOrDefault(p => p.Earlier.Path == snapshot.Open.Path)?.Later.Path, other => YearNavigation.InLater(snapshot.Document, offset, other), cancellation);

    private static IEnumerable<Lsp.Location> Places(Snapshot snapshot, string? path, Func<Document, IReadOnlyList<TextSpan>> find, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (path is null || Load(snapshot.Session, path) is not { } other)
            return [];
        var map = new PositionMapper(other.Text, snapshot.Client.Encoding);
        var uri = snapshot.Session.UriOf(path);
        return find(other).Select(s => new Lsp.Location(uri, map.Range(s)));
    }

    /// <summary>A report as it is open, else its file.</summary>
    private static Document? Load(ReportSession session, string path) =>
        session.Documents.AtPath(path)?.Document ?? (FileLoader.Load(path).Text is { } text ? new Document(path, text, session.SettingsFor(path)) : null);
}

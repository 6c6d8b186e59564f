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
        Places(snapshot, offset, static (result, path) => result.WithEarlier(path)?.Earlier.Path, YearNavigation.InEarlier, cancellation);

    /// <summary>Where the figure at an offset goes to in next year's report.</summary>
    public static IEnumerable<Lsp.Location> Later(Snapshot snapshot, int offset, CancellationToken cancellation) =>
        Places(snapshot, offset, static (result, path) => result.WithLater(path)?.Later.Path, YearNavigation.InLater, cancellation);

    private static IEnumerable<Lsp.Location> Places(
        Snapshot snapshot,
        int offset,
        Func<CrossResult, string, string?> pathOf,
        Func<Document, int, Document, IReadOnlyList<TextSpan>> find,
        CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (snapshot.Open.Path is not { } own || pathOf(snapshot.Session.Cross.Result, own) is not { } path)
            return [];

        // The other report is read only where there is a figure to look for in it.
        if (!YearNavigation.HasFigure(snapshot.Document, offset) || Load(snapshot.Session, path) is not { } other)
            return [];
        var map = new PositionMapper(other.Text, snapshot.Client.Encoding);
        var uri = snapshot.Session.UriOf(path);
        return find(snapshot.Document, offset, other).Select(s => new Lsp.Location(uri, map.Range(s)));
    }

    /// <summary>A report as it is open, else its file.</summary>
    private static Document? Load(ReportSession session, string path) =>
        session.Documents.AtPath(path)?.Document ?? (FileLoader.Load(path).Text is { } text ? new Document(path, text, session.SettingsFor(path)) : null);
}

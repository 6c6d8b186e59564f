using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Workspaces;
using ReportLsp.Server.Conversion;

namespace ReportLsp.Server.Session;

/// <summary>The findings of a report that is not open.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Uri">Its address.</param>
/// <param name="Items">The findings.</param>
/// <param name="ResultId">Changes with them.</param>
internal sealed record ClosedReport(string Path, string Uri, Lsp.Diagnostic[] Items, string ResultId);

/// <summary>Checks reports that are not open; what has not changed since is not checked again.</summary>
internal sealed class ClosedReports(ReportSession session)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Known> _known = new(DocumentUri.Paths);

    /// <summary>The findings of all reports of the index that are not open, in order of their paths.</summary>
    /// <param name="report">Told how many of how many are done, and the path of the next.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IReadOnlyList<ClosedReport> CheckAll(Action<int, int, string>? report, CancellationToken cancellation)
    {
        var paths = session.Index.All.Where(r => r.Open is null).Select(r => r.Path).ToList();
        var result = new List<ClosedReport>(paths.Count);
        for (var i = 0; i < paths.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            report?.Invoke(i, paths.Count, paths[i]);
            if (session.Documents.AtPath(paths[i]) is null && Check(paths[i], cancellation) is { } found)
                result.Add(found);
        }

        return result;
    }

    /// <summary>The findings of a file; null where it cannot be read.</summary>
    public ClosedReport? Check(string path, CancellationToken cancellation)
    {
        if (StampOf(path) is not { } stamp)
            return null;
        var result = session.Cross.Result;
        var cross = result.Of(path);
        var pair = result.WithEarlier(path) is { Later.LacksPreviousYear: true } found ? found : null;
        lock (_gate)
        {
            if (_known.TryGetValue(path, out var known)
                && known.Stamp == stamp
                && ReferenceEquals(known.Pair?.Earlier, pair?.Earlier)
                && CrossResult.AreSame(known.Cross, cross))
                return known.Report;
        }

        if (FileLoader.Load(path).Text is not { } text)
            return null;
        var document = new Document(path, text, session.SettingsFor(path));
        var own = document.GetDiagnostics(cancellation);
        var all = pair is null ? cross : cross.With(
            PreviousYearAnalyzer.Run(pair, text, own.Concat(document.Suppressed.Select(s => s.Diagnostic)), cancellation));
        var uri = session.UriOf(path);
        var items = DiagnosticConverter.Convert(
            all.MergeInto(own), new PositionMapper(text, session.Client.Encoding), uri, session.LanguageOf(document), session);
        var report = new ClosedReport(path, uri, items, ResultIds.Of(items));
        lock (_gate)
            _known[path] = new Known(stamp, cross, pair, report);
        return report;
    }

    private Stamp? StampOf(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? new Stamp(file.Length, file.LastWriteTimeUtc, session.SettingsGeneration) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private readonly record struct Stamp(long Length, DateTime Written, int Settings);

    private sealed record Known(Stamp Stamp, CrossFindings Cross, ReportPair? Pair, ClosedReport Report);
}

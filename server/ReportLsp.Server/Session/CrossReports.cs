using System.Diagnostics;
using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Engine;
using ReportLsp.Server.Conversion;

namespace ReportLsp.Server.Session;

/// <summary>
/// What the reports of the workspace, open or not, say of each other. Worked out in the background some time after an edit; until then a
/// report keeps what was found on its earlier version, moved with its text.
/// </summary>
internal sealed class CrossReports(ReportSession session)
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(120);
    private readonly Lock _gate = new();
    private CancellationTokenSource? _running;
    private TimeSpan _lastTook;
    private volatile CrossResult _result = CrossResult.None;
    private volatile Dictionary<Document, (ReportPair Pair, CrossFindings Found)> _previous = new(ReferenceEqualityComparer.Instance);

    /// <summary>The last comparison.</summary>
    public CrossResult Result => _result;

    /// <summary>What is known of a document; its places are those of its text.</summary>
    public CrossFindings For(Document document) => In(_result, document);

    /// <summary>Something has changed: compares the reports again before long. A large workspace waits longer.</summary>
    public void Schedule()
    {
        var source = new CancellationTokenSource();
        TimeSpan wait;
        lock (_gate)
        {
            _running?.Cancel();
            _running = source;
            wait = _lastTook * 4 > ShortestWait ? _lastTook * 4 : ShortestWait;
        }

        session.InBackground("comparing reports", async () =>
        {
            // Nearly every wait is overtaken by the next edit: that must not cost an exception.
            await Task.Delay(wait, source.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!source.IsCancellationRequested)
                Run(source.Token);
        });
    }

    private static CrossFindings In(CrossResult result, Document document)
    {
        var found = result.Of(document.Path);
        return found.Reported.Count > 0 && result.TextOf(document.Path) is { } text && !ReferenceEquals(text, document.Text)
            ? SpanShift.Between(text, document.Text).Move(found)
            : found;
    }

    private void Run(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var all = session.Documents.All.Where(d => d.IsReport && d.Path is not null && !session.IsTooLong(d)).ToList();
        var open = all.DistinctBy(d => d.Path!, DocumentUri.Paths).Select(d => session.Documents.AtPath(d.Path!) ?? d).ToList();
        foreach (var document in open)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!ReferenceEquals(session.Index.At(document.Path!)?.Open, document.Document))
                Take(document);
        }

        var result = Compare(open, cancellation);
        List<OpenDocument> changed;
        lock (_gate)
        {
            cancellation.ThrowIfCancellationRequested();
            var before = _result;
            _result = result;
            _lastTook = watch.Elapsed;
            changed = [.. all.Where(d => !CrossResult.AreSame(In(before, d.Document), In(result, d.Document)))];
        }

        foreach (var document in changed)
            session.Publisher.Schedule(document, TimeSpan.Zero, comparesAgain: false);
        if (changed.Count > 0)
            session.RefreshPulled();
        session.Publisher.RefreshClosed();
    }

    /// <summary>Takes a document into the index as it is in the editor; one that was closed meanwhile counts as its file again.</summary>
    internal void Take(OpenDocument document)
    {
        session.Index.Set(IndexedReport.Of(document.Document, true, session.Client.Encoding));
        if (session.Documents.AtPath(document.Path!) is not null)
            return;
        session.Index.Close(document.Path!);
        session.Indexer.Update([document.Path!]);
    }

    private CrossResult Compare(List<OpenDocument> open, CancellationToken cancellation)
    {
        var facts = session.Index.All.Select(r => r.Facts).ToList();
        if (facts.Count < 2)
            return CrossResult.None;
        var (findings, pairs) = CrossReportAnalyzer.Compare(facts, session.Rules, cancellation);
        var found = new Dictionary<string, CrossFindings>(findings, DocumentUri.Paths);
        var previous = new Dictionary<Document, (ReportPair Pair, CrossFindings Found)>(ReferenceEqualityComparer.Instance);
        foreach (var pair in pairs)
        {
            if (!pair.Later.LacksPreviousYear || open.Find(d => DocumentUri.Paths.Equals(d.Path, pair.Later.Path))?.Document is not { } document)
                continue;
            var more = _previous.TryGetValue(document, out var known) && ReferenceEquals(known.Pair.Earlier, pair.Earlier)
                ? known.Found
                : WithPreviousYear(pair, document, cancellation);
            previous[document] = (pair, more);
            found[pair.Later.Path] = found.TryGetValue(pair.Later.Path, out var others) ? others.With(more) : more;
        }

        _previous = previous;
        return new CrossResult(found, open.ToDictionary(d => d.Path!, d => d.Document.Text, DocumentUri.Paths), pairs);
    }

    private static CrossFindings WithPreviousYear(ReportPair pair, Document document, CancellationToken cancellation)
    {
        var own = document.GetDiagnostics(cancellation).Concat(document.Suppressed.Select(s => s.Diagnostic));
        return PreviousYearAnalyzer.Run(pair, document.Text, own, cancellation);
    }
}

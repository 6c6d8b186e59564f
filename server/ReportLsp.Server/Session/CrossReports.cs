using System.Diagnostics;
using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Engine;

namespace ReportLsp.Server.Session;

/// <summary>
/// What the reports of the workspace, open or not, say of each other. Worked out in the background some time after an edit; until then a
/// report keeps what was found on its earlier version, moved with its text.
/// </summary>
internal sealed class CrossReports(ReportSession session)
{
    private static readonly CrossFindings Nothing = new([], []);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(120);
    private readonly Lock _gate = new();
    private CancellationTokenSource? _running;
    private TimeSpan _lastTook;
    private volatile CrossResult _result = CrossResult.None;

    /// <summary>Reports of one agency on successive years.</summary>
    public IReadOnlyList<ReportPair> Pairs => _result.Pairs;

    /// <summary>What is known of a document; its places are those of its text.</summary>
    public CrossFindings For(Document document)
    {
        var result = _result;
        if (!result.ByPath.TryGetValue(document.Path, out var found))
            return Nothing;
        return result.Texts.TryGetValue(document.Path, out var text) && !ReferenceEquals(text, document.Text)
            ? SpanShift.Between(text, document.Text).Move(found)
            : found;
    }

    /// <summary>What is known of a report that is not open, and the pair with last year's report where that has more to say of it.</summary>
    public (CrossFindings Found, ReportPair? Pair) ForClosed(string path)
    {
        var result = _result;
        return (result.ByPath.GetValueOrDefault(path, Nothing), result.Pairs.FirstOrDefault(p => p.Later.Path == path && p.Later.LacksPreviousYear));
    }

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

    private void Run(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var open = session.Documents.All.Where(d => d.IsReport && d.Path is not null && !session.IsTooLong(d)).ToList();
        foreach (var document in open)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!ReferenceEquals(session.Index.At(document.Path!)?.Open, document.Document))
                session.Index.Set(IndexedReport.Of(document.Document, true, session.Client.Encoding));
        }

        var result = Compare(open, cancellation);
        List<OpenDocument> changed;
        lock (_gate)
        {
            cancellation.ThrowIfCancellationRequested();
            var before = open.ToDictionary(d => d.Path!, d => For(d.Document), StringComparer.Ordinal);
            _result = result;
            _lastTook = watch.Elapsed;
            changed = [.. open.Where(d => !CrossResult.AreSame(before[d.Path!], For(d.Document)))];
        }

        foreach (var document in changed)
            session.Publisher.Schedule(document, TimeSpan.Zero, comparesAgain: false);
        if (changed.Count > 0)
            session.RefreshPulled();
        session.Publisher.RefreshClosed();
    }

    private CrossResult Compare(List<OpenDocument> open, CancellationToken cancellation)
    {
        var facts = session.Index.All.Select(r => r.Facts).ToList();
        if (facts.Count < 2)
            return CrossResult.None;
        var found = new Dictionary<string, CrossFindings>(CrossReportAnalyzer.Run(facts, session.Rules, cancellation), StringComparer.Ordinal);
        var pairs = CrossReportAnalyzer.FindPairs(facts);
        foreach (var pair in pairs)
        {
            if (!pair.Later.LacksPreviousYear || open.Find(d => d.Path == pair.Later.Path) is not { } document)
                continue;
            var own = document.Document.GetDiagnostics(cancellation).Concat(document.Document.Suppressed.Select(s => s.Diagnostic));
            var more = PreviousYearAnalyzer.Run(pair, document.Document.Text, own, cancellation);
            found[pair.Later.Path] = found.TryGetValue(pair.Later.Path, out var others) ? others.With(more) : more;
        }

        return new CrossResult(found, open.ToDictionary(d => d.Path!, d => d.Document.Text, StringComparer.Ordinal), pairs);
    }
}

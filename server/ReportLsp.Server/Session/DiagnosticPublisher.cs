using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Workspaces;
using ReportLsp.Protocol.JsonRpc;
using ReportLsp.Server.Conversion;
using ReportLsp.Server.Handlers;

namespace ReportLsp.Server.Session;

/// <summary>Sends the findings of documents: always all of one version, never of a version that is no longer current, never cleared first.</summary>
internal sealed class DiagnosticPublisher(ReportSession session)
{
    /// <summary>A client that may ask for findings itself is given this time to do so before they are sent.</summary>
    private static readonly TimeSpan TimeToPull = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly HashSet<string> _sent = new(StringComparer.Ordinal);
    private readonly Lock _settingsGate = new();
    private readonly HashSet<string> _sentSettings = new(StringComparer.Ordinal);
    private Dictionary<string, string>? _closed;
    private bool _isRefreshing;
    private bool _refreshesAgain;
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _hasPulled;

    /// <summary>True once the client has asked for findings itself.</summary>
    public bool HasPulled => _hasPulled;

    private bool Sends => session.Settings.Delivery switch
    {
        DiagnosticDelivery.Push => true,
        DiagnosticDelivery.Pull => false,
        _ => !(session.Client.CanPull && _hasPulled),
    };

    /// <summary>Done when the first findings have been worked out.</summary>
    public Task First => _first.Task;

    /// <summary>How long to wait before the first findings of a document.</summary>
    public TimeSpan FirstWait => session.Settings.Delivery == DiagnosticDelivery.Auto && session.Client.CanPull && !_hasPulled ? TimeToPull : TimeSpan.Zero;

    /// <summary>The findings of a document alone and those from other reports.</summary>
    /// <exception cref="OperationCanceledException">There is a newer version, or the work was cancelled.</exception>
    public IReadOnlyList<Diagnostic> FindingsOf(OpenDocument open, CancellationToken cancellation)
    {
        if (!open.IsReport)
            return [];
        if (session.IsTooLong(open))
            return TooLong(open.Document);

        // In this order: while the rules run, the other reports may have been compared anew.
        var own = open.Document.GetDiagnostics(cancellation);
        return session.Cross.For(open.Document).MergeInto(own);
    }

    /// <summary>Works out and sends the findings of a report after a while, unless there is a newer version by then; a configuration has its own.</summary>
    /// <param name="open">The document.</param>
    /// <param name="wait">How long to wait.</param>
    /// <param name="comparesAgain">True where other reports are to be compared with it afterwards.</param>
    public void Schedule(OpenDocument open, TimeSpan wait, bool comparesAgain = true) => session.InBackground("diagnostics", async () =>
    {
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, open.Superseded).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!open.IsReport || open.Superseded.IsCancellationRequested)
            return;
        Publish(open);
        _first.TrySetResult();
        if (comparesAgain && open.Path is not null)
            session.Cross.Schedule();
    });

    /// <summary>The client asks for findings itself: from now on they are not sent, where that was agreed.</summary>
    public void Pulled()
    {
        if (_hasPulled)
            return;
        _hasPulled = true;
        if (Sends)
            return;
        lock (_gate)
        {
            foreach (var uri in _sent)
                Send(Ready(uri, [], null));
            _sent.Clear();
        }
    }

    /// <summary>Takes back what was sent of a document that was closed.</summary>
    public void Close(OpenDocument open)
    {
        lock (_gate)
        {
            if (_sent.Remove(open.Uri))
                Send(Ready(open.Uri, [], null));
            _closed?.Remove(open.Uri);
        }

        RefreshClosed();
    }

    /// <summary>Sends the findings of configurations and formats, and takes back those that are gone. They are sent whoever asks for others.</summary>
    public void PublishSettings()
    {
        // A lock of their own: they are read from files and written here, and what is sent on keystrokes must not wait for that.
        lock (_settingsGate)
        {
            var gone = new HashSet<string>(_sentSettings, StringComparer.Ordinal);
            foreach (var file in session.Workspaces.Findings())
            {
                var uri = session.UriOf(file.Path);
                var language = session.Settings.Language ?? file.Language ?? session.Language;
                var found = DiagnosticConverter.Convert(file.Diagnostics, new PositionMapper(file.Text, session.Client.Encoding), uri, language, session);
                Send(Ready(uri, found, null));
                _sentSettings.Add(uri);
                gone.Remove(uri);
            }

            foreach (var uri in gone)
            {
                _sentSettings.Remove(uri);
                Send(Ready(uri, [], null));
            }
        }
    }

    /// <summary>From now on the findings of these closed files are shown, and kept up to date.</summary>
    public void ShowClosed(IReadOnlyList<ClosedReport> reports)
    {
        Dictionary<string, string> known;
        lock (_gate)
            known = new Dictionary<string, string>(_closed ?? [], StringComparer.Ordinal);
        var ready = new Dictionary<string, ReadyNotification>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            if (!known.TryGetValue(report.Uri, out var shown) || shown != report.ResultId)
                ready[report.Uri] = Ready(report.Uri, report.Items, null);
        }

        lock (_gate)
        {
            var before = _closed ?? [];
            _closed = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var report in reports)
            {
                if (session.Documents.AtPath(report.Path) is not null)
                    continue;
                _closed[report.Uri] = report.ResultId;
                if (!before.Remove(report.Uri, out var shown) || shown != report.ResultId)
                    Send(ready.TryGetValue(report.Uri, out var written) ? written : Ready(report.Uri, report.Items, null));
            }

            foreach (var uri in before.Keys)
            {
                if (!session.Documents.TryGet(uri, out _))
                    Send(Ready(uri, [], null));
            }
        }
    }

    /// <summary>Works out again what is shown of closed files, where anything is; one run at a time, and one more for all that asked meanwhile.</summary>
    public void RefreshClosed()
    {
        lock (_gate)
        {
            if (_closed is null)
                return;
            _refreshesAgain = _isRefreshing;
            if (_isRefreshing)
                return;
            _isRefreshing = true;
        }

        session.InBackground("closed reports", () =>
        {
            try
            {
                ShowClosed(session.Closed.CheckAll(null, CancellationToken.None));
            }
            finally
            {
                bool again;
                lock (_gate)
                {
                    (again, _isRefreshing) = (_refreshesAgain, false);
                    _refreshesAgain = false;
                }

                if (again)
                    RefreshClosed();
            }

            return Task.CompletedTask;
        });
    }

    private void Publish(OpenDocument open)
    {
        if (Sends)
        {
            var found = DiagnosticConverter.Convert(
                FindingsOf(open, open.Superseded), new PositionMapper(open.Document.Text, session.Client.Encoding), open.Uri, session.LanguageOf(open.Document), session);
            var message = Ready(open.Uri, found, open.Version);
            lock (_gate)
            {
                if (!session.Documents.IsCurrent(open) || !Sends)
                    return;
                _sent.Add(open.Uri);
                Send(message);
            }
        }

        if (session.Settings.SendsStatus && !session.IsTooLong(open))
            _ = session.Connection.NotifyAsync(DocumentStatusHandler.Notification, DocumentStatusHandler.Of(new Snapshot(session, open))).AsTask();
    }

    private static ReadyNotification Ready(string uri, Lsp.Diagnostic[] found, int? version) =>
        JsonRpcConnection.Prepare(Lsp.LspNotifications.PublishDiagnostics, new Lsp.PublishDiagnosticsParams(uri, found, version));

    private void Send(ReadyNotification message) => _ = session.Connection.NotifyAsync(message).AsTask();

    private IReadOnlyList<Diagnostic> TooLong(Document document) => UnreadableFile.Findings(
        new LocalizedText(
            $"文件有 {document.Text.Length} 个字符，超过设置 reportlsp.maxDocumentLength 的上限 {session.Settings.MaxDocumentLength}",
            $"it has {document.Text.Length} characters, the limit (setting reportlsp.maxDocumentLength) is {session.Settings.MaxDocumentLength}"),
        document.Settings.Configuration);
}

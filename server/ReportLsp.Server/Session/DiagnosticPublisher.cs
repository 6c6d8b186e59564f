using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;
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
    private readonly HashSet<string> _sentSettings = new(StringComparer.Ordinal);
    private Dictionary<string, string>? _closed;
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
            return [TooLong(open.Document)];
        return session.Cross.For(open.Document).MergeInto(open.Document.GetDiagnostics(cancellation));
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
                Send(uri, [], null);
            _sent.Clear();
        }
    }

    /// <summary>Takes back what was sent of a document that was closed.</summary>
    public void Close(OpenDocument open)
    {
        lock (_gate)
        {
            if (_sent.Remove(open.Uri))
                Send(open.Uri, [], null);
            _closed?.Remove(open.Uri);
        }

        RefreshClosed();
    }

    /// <summary>Sends the findings of configurations and formats, and takes back those that are gone. They are sent whoever asks for others.</summary>
    public void PublishSettings()
    {
        lock (_gate)
        {
            var gone = new HashSet<string>(_sentSettings, StringComparer.Ordinal);
            foreach (var file in session.Workspaces.Findings())
            {
                var uri = session.UriOf(file.Path);
                var language = session.Settings.Language ?? file.Language ?? session.Language;
                var found = DiagnosticConverter.Convert(file.Diagnostics, new PositionMapper(file.Text, session.Client.Encoding), uri, language, session);
                Send(uri, found, null);
                _sentSettings.Add(uri);
                gone.Remove(uri);
            }

            foreach (var uri in gone)
            {
                _sentSettings.Remove(uri);
                Send(uri, [], null);
            }
        }
    }

    /// <summary>From now on the findings of these closed files are shown, and kept up to date.</summary>
    public void ShowClosed(IReadOnlyList<ClosedReport> reports)
    {
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
                    Send(report.Uri, report.Items, null);
            }

            foreach (var uri in before.Keys)
            {
                if (!session.Documents.TryGet(uri, out _))
                    Send(uri, [], null);
            }
        }
    }

    /// <summary>Works out again what is shown of closed files, where anything is.</summary>
    public void RefreshClosed()
    {
        lock (_gate)
        {
            if (_closed is null)
                return;
        }

        session.InBackground("closed reports", () =>
        {
            ShowClosed(session.Closed.CheckAll(null, CancellationToken.None));
            return Task.CompletedTask;
        });
    }

    private void Publish(OpenDocument open)
    {
        if (Sends)
        {
            var found = DiagnosticConverter.Convert(
                FindingsOf(open, open.Superseded), new PositionMapper(open.Document.Text, session.Client.Encoding), open.Uri, session.LanguageOf(open.Document), session);
            lock (_gate)
            {
                if (!session.Documents.IsCurrent(open) || !Sends)
                    return;
                _sent.Add(open.Uri);
                Send(open.Uri, found, open.Version);
            }
        }

        if (session.Settings.SendsStatus && !session.IsTooLong(open))
            _ = session.Connection.NotifyAsync(DocumentStatusHandler.Notification, DocumentStatusHandler.Of(new Snapshot(session, open))).AsTask();
    }

    private void Send(string uri, Lsp.Diagnostic[] found, int? version) =>
        _ = session.Connection.NotifyAsync(Lsp.LspNotifications.PublishDiagnostics, new Lsp.PublishDiagnosticsParams(uri, found, version)).AsTask();

    private Diagnostic TooLong(Document document)
    {
        var descriptor = EngineDescriptors.UnreadableFile;
        var template = descriptor.Messages["default"];
        var detail = new LocalizedText(
            $"文件有 {document.Text.Length} 个字符，超过设置 reportlsp.maxDocumentLength 的上限 {session.Settings.MaxDocumentLength}",
            $"it has {document.Text.Length} characters, the limit (setting reportlsp.maxDocumentLength) is {session.Settings.MaxDocumentLength}");
        return new Diagnostic
        {
            Descriptor = descriptor,
            Severity = document.Settings.Configuration.SeverityOf(descriptor, template),
            Message = new LocalizedText(template, new MessageArguments(("detail", detail))),
            Span = new TextSpan(0, 0),
        };
    }
}

using System.Collections.Concurrent;
using System.Text.Json;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Workspaces;
using ReportLsp.Grammar.Text;
using ReportLsp.Protocol.JsonRpc;
using ReportLsp.Server.Conversion;

namespace ReportLsp.Server.Session;

/// <summary>A session with a client, from <c>initialize</c> on: what the handlers share.</summary>
internal sealed class ReportSession
{
    private readonly Lock _gate = new();
    private readonly ServerOptions _options;
    private readonly ConcurrentDictionary<string, Lsp.CodeDescription> _rulePages = new(StringComparer.Ordinal);
    private List<Lsp.WorkspaceFolder> _folders;
    private volatile SessionSettings _settings;
    private volatile int _settingsGeneration;

    /// <summary>Starts a session.</summary>
    public ReportSession(JsonRpcConnection connection, ServerOptions options, Lsp.InitializeParams given, SessionLog log)
    {
        Connection = connection;
        Log = log;
        _options = options;
        Client = ClientProfile.Of(given);
        _settings = SessionSettings.Initial(given.InitializationOptions);
        _folders = [.. given.WorkspaceFolders ?? FolderOf(given)];
        Workspaces = new WorkspaceSet(options.Rules);
        Index = new ReportIndex();
        Cross = new CrossReports(this);
        Publisher = new DiagnosticPublisher(this);
        Indexer = new WorkspaceIndexer(this);
        Progress = new ProgressTokens(this);
        Closed = new ClosedReports(this);
    }

    /// <summary>The way to the client.</summary>
    public JsonRpcConnection Connection { get; }

    /// <summary>What the client can do.</summary>
    public ClientProfile Client { get; }

    /// <summary>The rules.</summary>
    public RuleSet Rules => _options.Rules;

    /// <summary>The open documents.</summary>
    public DocumentStore Documents { get; } = new();

    /// <summary>Formats and configurations.</summary>
    public WorkspaceSet Workspaces { get; }

    /// <summary>The reports of the workspace.</summary>
    public ReportIndex Index { get; }

    /// <summary>Keeps the index up to date.</summary>
    public WorkspaceIndexer Indexer { get; }

    /// <summary>What reports say of each other.</summary>
    public CrossReports Cross { get; }

    /// <summary>Findings of reports that are not open.</summary>
    public ClosedReports Closed { get; }

    /// <summary>Sends findings.</summary>
    public DiagnosticPublisher Publisher { get; }

    /// <summary>Runs that the user can watch and stop.</summary>
    public ProgressTokens Progress { get; }

    /// <summary>What is told about the session itself.</summary>
    public SessionLog Log { get; }

    /// <summary>What the user has set.</summary>
    public SessionSettings Settings => _settings;

    /// <summary>Changes with all that findings depend on besides texts.</summary>
    public int SettingsGeneration => _settingsGeneration;

    /// <summary>The folders of the workspace.</summary>
    public IReadOnlyList<Lsp.WorkspaceFolder> Folders
    {
        get
        {
            lock (_gate)
                return [.. _folders];
        }
    }

    /// <summary>Replaces the folders that changed.</summary>
    public void ChangeFolders(Lsp.WorkspaceFoldersChangeEvent change)
    {
        lock (_gate)
            _folders = [.. _folders.Where(f => !change.Removed.Any(r => r.Uri == f.Uri)), .. change.Added];
    }

    /// <summary>Takes what the user has set, and does again what depends on what has changed.</summary>
    public void Configure(JsonElement? section)
    {
        var before = _settings;
        var after = before.With(section);
        _settings = after;
        if (after.ShowOtherThan(before))
        {
            Interlocked.Increment(ref _settingsGeneration);
            foreach (var document in Documents.All)
                Publisher.Schedule(document, TimeSpan.Zero, comparesAgain: false);
            InBackground("settings findings", () =>
            {
                Publisher.PublishSettings();
                return Task.CompletedTask;
            });
            Publisher.RefreshClosed();
            RefreshClient();
        }

        if (after.ReadOtherThan(before))
            Indexer.Start();
    }

    /// <summary>The settings of a document: those of its file; one that is no file is taken to lie in the first folder.</summary>
    public AnalysisSettings SettingsFor(string? path)
    {
        path ??= Path.Combine(Folders.Select(f => DocumentUri.ToPath(f.Uri)).FirstOrDefault(f => f is not null) ?? Path.GetTempPath(), "untitled.report");
        return Workspaces.SettingsFor(path, _options.Today?.Invoke());
    }

    /// <summary>Opens a text as a document.</summary>
    public OpenDocument Open(Lsp.TextDocumentItem item)
    {
        var path = DocumentUri.ToPath(item.Uri);
        return new OpenDocument(item.Uri, path, item.LanguageId, item.Version, new Document(path ?? item.Uri, SourceText.From(item.Text), SettingsFor(path)));
    }

    /// <summary>The language of all texts on a document: as set, else as configured, else that of the client, else that of its format.</summary>
    public Language LanguageOf(Document document) =>
        Settings.Language ?? document.Settings.Configuration.Language ?? Client.Locale
        ?? (!IsTooLong(document) && document.Model.Format?.Language == "en" ? Language.English : Language.Chinese);

    /// <summary>The language of texts that are on no document.</summary>
    public Language Language => Settings.Language ?? Client.Locale ?? Language.Chinese;

    /// <summary>True for a document that is too long to be analysed.</summary>
    public bool IsTooLong(OpenDocument document) => IsTooLong(document.Document);

    private bool IsTooLong(Document document) => document.Text.Length > Settings.MaxDocumentLength;

    /// <summary>A document as handlers see it; null where it is not open, no report, or too long.</summary>
    public Snapshot? Snapshot(string uri) =>
        Documents.TryGet(uri, out var document) && document.IsReport && !IsTooLong(document) ? new Snapshot(this, document) : null;

    /// <summary>The address of a path: as the client writes it where it is open.</summary>
    public string UriOf(string path) => Documents.AtPath(path)?.Uri ?? DocumentUri.FromPath(path);

    /// <summary>A place in another file; its start where no range is known.</summary>
    /// <param name="path">Path of a document.</param>
    /// <param name="range">The place, or null.</param>
    public Lsp.Location LocationOf(string path, LineRange? range)
    {
        var open = Documents.AtPath(path);
        var uri = open?.Uri ?? (path.Contains("://", StringComparison.Ordinal) ? path : DocumentUri.FromPath(path));
        if (range is not { } known)
            return new Lsp.Location(uri, default);
        return new Lsp.Location(
            uri,
            open is null && Client.Encoding != PositionEncoding.Utf16 && Index.At(path) is { } report
                ? report.RangeOf(known, Client.Encoding)
                : IndexedReport.RangeIn(open?.Document.Text, known, Client.Encoding));
    }

    /// <summary>Where the page of a rule is.</summary>
    public Lsp.CodeDescription RulePage(string id) => _rulePages.GetOrAdd(id, Page, this);

    /// <summary>Settings may be others now: puts all documents under them and looks at the workspace again.</summary>
    public void Reload(bool withFormats)
    {
        Workspaces.Refresh(withFormats);
        Interlocked.Increment(ref _settingsGeneration);
        foreach (var document in Documents.Renew(d => SettingsFor(d.Path)))
            Publisher.Schedule(document, TimeSpan.Zero);
        Indexer.Start();
        RefreshClient();
    }

    /// <summary>Tells the client that what it was given may be out of date, as far as it can be told.</summary>
    public void RefreshClient()
    {
        if (Client.RefreshesSemanticTokens)
            Ask(Lsp.LspRequests.RefreshSemanticTokens);
        if (Client.RefreshesInlayHints)
            Ask(Lsp.LspRequests.RefreshInlayHints);
        if (Client.RefreshesCodeLenses)
            Ask(Lsp.LspRequests.RefreshCodeLenses);
        RefreshPulled();
    }

    /// <summary>Tells the client to ask for findings again, where it asks for them.</summary>
    public void RefreshPulled()
    {
        if (Client.RefreshesDiagnostics && Publisher.HasPulled)
            Ask(Lsp.LspRequests.RefreshDiagnostics);
    }

    /// <summary>Runs work that nobody waits for; a fault is told, and nothing else.</summary>
    public void InBackground(string what, Func<Task> work) => _ = Task.Run(async () =>
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is OperationCanceledException or ConnectionClosedException)
        {
            // The work was overtaken, or the session is over.
        }
#pragma warning disable CA1031 // Whatever fails in the background stays there.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.Failed(what, fault);
        }
    });

    private static Lsp.CodeDescription Page(string id, ReportSession session) => new(
        (session.Settings.RulePagesUri ?? session._options.RulePagesUri) is { } pages ? $"{pages.TrimEnd('/')}/{id}" : $"urn:reportlsp:rule:{id}");

    private void Ask(RequestMethod<Lsp.Empty, Lsp.Empty?> method) =>
        InBackground(method.Name, async () => await Connection.RequestAsync(method, null!).ConfigureAwait(false));

    private static IEnumerable<Lsp.WorkspaceFolder> FolderOf(Lsp.InitializeParams given)
    {
        var uri = given.RootUri ?? (string.IsNullOrEmpty(given.RootPath) ? null : DocumentUri.FromPath(given.RootPath));
        return uri is null ? [] : [new Lsp.WorkspaceFolder(uri, Path.GetFileName(uri.TrimEnd('/')))];
    }
}

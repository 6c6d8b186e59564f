using System.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Workspaces;
using ReportLsp.Server.Conversion;

namespace ReportLsp.Server.Session;

/// <summary>Reads the reports of the workspace folders in the background, and files that have changed.</summary>
internal sealed class WorkspaceIndexer(ReportSession session)
{
    /// <summary>The findings of a document that is opened at once come first; no longer than this is waited for them.</summary>
    private static readonly TimeSpan TimeForFindings = TimeSpan.FromMilliseconds(300);

    private readonly Lock _gate = new();
    private CancellationTokenSource? _running;
    private Task _work = Task.CompletedTask;

    /// <summary>Done when the workspace has been read, as far as it was asked to be.</summary>
    public Task Work
    {
        get
        {
            lock (_gate)
                return _work;
        }
    }

    /// <summary>Reads all folders, anew where they were read before.</summary>
    public void Start()
    {
        var source = new CancellationTokenSource();
        lock (_gate)
        {
            _running?.Cancel();
            _running = source;
            _work = Enqueue("reading the workspace", () => ReadAll(source.Token));
        }
    }

    /// <summary>Reads a file again, or forgets it where it is gone.</summary>
    public void Update(IReadOnlyList<string> paths)
    {
        lock (_gate)
            _work = Enqueue("reading changed files", () => ReadSome(paths));
    }

    /// <summary>Stops reading.</summary>
    public void Stop()
    {
        lock (_gate)
            _running?.Cancel();
    }

    /// <summary>One piece of work after another, so that the last word on a file is the latest.</summary>
    private Task Enqueue(string what, Action work)
    {
        var before = _work;
        var done = new TaskCompletionSource();
        session.InBackground(what, async () =>
        {
            await before.ConfigureAwait(false);
            try
            {
                await Task.WhenAny(session.Publisher.First, Task.Delay(TimeForFindings)).ConfigureAwait(false);
                work();
            }
            finally
            {
                done.SetResult();
            }
        });
        return done.Task;
    }

    private void ReadAll(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var files = 0;
        var limit = session.Settings.MaxWorkspaceFiles;
        foreach (var path in FilesOf(session.Folders, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (files == limit)
            {
                session.Log.TooManyFiles(limit);
                break;
            }

            files++;
            if (Read(path))
                seen.Add(path);
        }

        session.Index.KeepOnly(seen);
        session.Publisher.PublishSettings();
        session.Cross.Schedule();
        if (files > 0)
            session.Log.Indexed(seen.Count, files, watch.ElapsedMilliseconds);
    }

    private void ReadSome(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            if (!File.Exists(path))
                session.Index.Remove(path);
            else if (!IsInWorkspace(path) || !Read(path))
                session.Index.Remove(path);
        }

        session.Cross.Schedule();
    }

    private bool IsInWorkspace(string path) =>
        session.Folders.Any(f => DocumentUri.ToPath(f.Uri) is { } folder
            && path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        && FolderPatterns.Choose(path, session.Workspaces.PatternsOf(Path.GetDirectoryName(path)!)) is FileChoice.Named or FileChoice.IfReport;

    private IEnumerable<string> FilesOf(IReadOnlyList<Lsp.WorkspaceFolder> folders, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            if (DocumentUri.ToPath(folder.Uri) is not { } root || !Directory.Exists(root))
                continue;
            var walk = new FolderWalk(Path.TrimEndingDirectorySeparator(root));
            walk.Run(cancellation);
            walk.Files.Sort(StringComparer.Ordinal);
            foreach (var file in walk.Files)
            {
                var choice = FolderPatterns.Choose(file, session.Workspaces.PatternsOf(Path.GetDirectoryName(file)!));
                if (choice is FileChoice.Named or FileChoice.IfReport && seen.Add(file))
                    yield return file;
            }
        }
    }

    /// <summary>Takes a file into the index; false where it is no report.</summary>
    private bool Read(string path)
    {
        if (FileLoader.Load(path).Text is not { } text || text.Length > session.Settings.MaxDocumentLength)
            return false;
        var named = FolderPatterns.Choose(path, session.Workspaces.PatternsOf(Path.GetDirectoryName(path)!)) == FileChoice.Named;
        if (!named && !session.Workspaces.Of(path).Sniffer.IsReport(text))
            return false;
        session.Index.Set(IndexedReport.Of(new Document(path, text, session.SettingsFor(path)), false, session.Client.Encoding));
        return true;
    }
}

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

    /// <summary>Reads files again, or forgets those that are gone. Of what is open the editor has the last word: its file is not read.</summary>
    public void Update(IEnumerable<string> paths)
    {
        var closed = paths.Where(p => session.Documents.AtPath(p) is null).ToList();
        if (closed.Count == 0)
            return;
        lock (_gate)
            _work = Enqueue("reading changed files", () => ReadSome(closed));
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
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
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
        var seen = new HashSet<string>(DocumentUri.Paths);
        var files = 0;
        var limit = session.Settings.MaxWorkspaceFiles;
        foreach (var (path, choice) in FilesOf(session.Folders, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (files == limit)
            {
                session.Log.TooManyFiles(limit);
                break;
            }

            files++;
            if (Read(path, choice))
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
            if (!File.Exists(path) || !Read(path, ChoiceOf(path)))
                session.Index.Remove(path);
        }

        session.Cross.Schedule();
    }

    /// <summary>What becomes of a file when all is read: one outside the folders, or left out by a walk through them, is none of ours.</summary>
    private FileChoice ChoiceOf(string path)
    {
        foreach (var folder in session.Folders)
        {
            if (DocumentUri.ToPath(folder.Uri) is { } root && new FolderWalk(Path.TrimEndingDirectorySeparator(root)).Takes(path))
                return ChoiceByName(path);
        }

        return FileChoice.None;
    }

    private FileChoice ChoiceByName(string path) => FolderPatterns.Choose(path, session.Workspaces.PatternsOf(Path.GetDirectoryName(path)!));

    private IEnumerable<(string Path, FileChoice Choice)> FilesOf(IReadOnlyList<Lsp.WorkspaceFolder> folders, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(DocumentUri.Paths);
        foreach (var folder in folders)
        {
            if (DocumentUri.ToPath(folder.Uri) is not { } root || !Directory.Exists(root))
                continue;
            var walk = new FolderWalk(Path.TrimEndingDirectorySeparator(root));
            walk.Run(cancellation);
            walk.Files.Sort(StringComparer.Ordinal);
            foreach (var file in walk.Files)
            {
                var choice = ChoiceByName(file);
                if (choice is FileChoice.Named or FileChoice.IfReport && seen.Add(file))
                    yield return (file, choice);
            }
        }
    }

    /// <summary>Takes a file into the index; false where it is no report.</summary>
    private bool Read(string path, FileChoice choice)
    {
        if (choice is not (FileChoice.Named or FileChoice.IfReport)
            || FileLoader.Load(path).Text is not { } text
            || text.Length > session.Settings.MaxDocumentLength
            || (choice == FileChoice.IfReport && !session.Workspaces.Of(path).Sniffer.IsReport(text)))
            return false;
        session.Index.Set(IndexedReport.Of(new Document(path, text, session.SettingsFor(path)), false, session.Client.Encoding));
        return true;
    }
}

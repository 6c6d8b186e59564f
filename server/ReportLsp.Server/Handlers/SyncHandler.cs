using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary>Documents that are opened, edited, saved and closed.</summary>
internal static class SyncHandler
{
    /// <summary>A document was opened; one that was open already is taken as it is now.</summary>
    public static void Open(ReportSession session, Lsp.DidOpenTextDocumentParams given)
    {
        if (session.Documents.TryGet(given.TextDocument.Uri, out _))
            session.Log.Skipped($"{given.TextDocument.Uri} was opened twice");
        var document = session.Open(given.TextDocument);
        session.Documents.Open(document);
        session.Publisher.Schedule(document, session.Publisher.FirstWait);
    }

    /// <summary>A document was edited. An edit of a version that is not newer is skipped: its places are those of another text.</summary>
    public static void Change(ReportSession session, Lsp.DidChangeTextDocumentParams given)
    {
        var (uri, version) = given.TextDocument;
        if (!session.Documents.TryGet(uri, out var before))
        {
            session.Log.Skipped($"an edit of {uri}, which is not open, was skipped");
            return;
        }

        if (version <= before.Version)
        {
            session.Log.Skipped($"an edit of {uri} to version {version} was skipped: version {before.Version} is known");
            return;
        }

        var text = ContentChanges.Apply(before.Document.Text, given.ContentChanges, session.Client.Encoding);
        session.Publisher.Schedule(session.Documents.Edit(before, version, text), session.Settings.Debounce);
    }

    /// <summary>A document was saved: a configuration takes effect.</summary>
    public static void Save(ReportSession session, Lsp.DidSaveTextDocumentParams given)
    {
        if (Conversion.DocumentUri.ToPath(given.TextDocument.Uri) is { } path && !session.Client.RegistersWatchers)
            WatchedFilesHandler.Changed(session, [path]);
    }

    /// <summary>A document was closed: its file counts from now on.</summary>
    public static void Close(ReportSession session, Lsp.DidCloseTextDocumentParams given)
    {
        if (session.Documents.Remove(given.TextDocument.Uri) is not { } closed)
        {
            session.Log.Skipped($"{given.TextDocument.Uri} was closed but not open");
            return;
        }

        session.Publisher.Close(closed);
        if (closed.Path is not { } path)
            return;
        if (session.Documents.AtPath(path) is { } other)
        {
            // The file is open under another address too.
            session.Publisher.Schedule(other, TimeSpan.Zero);
            return;
        }

        session.Index.Close(path);
        session.Indexer.Update([path]);
    }
}

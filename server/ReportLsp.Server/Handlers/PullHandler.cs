using ReportLsp.Protocol.JsonRpc;
using ReportLsp.Server.Conversion;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary><c>textDocument/diagnostic</c> and <c>workspace/diagnostic</c>.</summary>
internal static class PullHandler
{
    /// <summary>The findings of a document, open or not; word that nothing has changed where the client has them.</summary>
    public static Lsp.DocumentDiagnosticReport Document(ReportSession session, OpenDocument? open, Lsp.DocumentDiagnosticParams given, CancellationToken cancellation)
    {
        var (items, id) = open is null ? Closed(session, given.TextDocument.Uri, cancellation) : Open(session, open, cancellation);
        return id == given.PreviousResultId
            ? new Lsp.RelatedUnchangedDocumentDiagnosticReport(id)
            : new Lsp.RelatedFullDocumentDiagnosticReport(items, id);
    }

    /// <summary>The findings of all reports of the workspace, once it has been read.</summary>
    public static async Task<Lsp.WorkspaceDiagnosticReport> WorkspaceAsync(ReportSession session, Lsp.WorkspaceDiagnosticParams given, CancellationToken cancellation)
    {
        await session.Indexer.Work.WaitAsync(cancellation).ConfigureAwait(false);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var previous in given.PreviousResultIds)
            known[previous.Uri] = previous.Value;
        return given.WorkDoneToken is { } token
            ? await session.Progress.RunAsync(token, WorkspaceCheck.Title(session), (report, stop) => Workspace(session, known, report, stop), cancellation).ConfigureAwait(false)
            : Workspace(session, known, null, cancellation);
    }

    private static Lsp.WorkspaceDiagnosticReport Workspace(
        ReportSession session, Dictionary<string, string> known, Action<int, int, string>? report, CancellationToken cancellation)
    {
        var items = new List<Lsp.WorkspaceDocumentDiagnosticReport>();
        foreach (var open in session.Documents.All.OrderBy(d => d.Uri, StringComparer.Ordinal))
        {
            var (found, id) = Open(session, open, cancellation);
            Add(open.Uri, open.Version, found, id);
        }

        foreach (var closed in session.Closed.CheckAll(report, cancellation))
            Add(closed.Uri, null, closed.Items, closed.ResultId);
        foreach (var uri in known.Keys)
            Add(uri, null, [], ResultIds.Of([]));
        return new Lsp.WorkspaceDiagnosticReport(items);

        void Add(string uri, int? version, Lsp.Diagnostic[] found, string id)
        {
            known.Remove(uri, out var before);
            items.Add(before == id
                ? new Lsp.WorkspaceUnchangedDocumentDiagnosticReport(id, uri, version)
                : new Lsp.WorkspaceFullDocumentDiagnosticReport(found, uri, version, id));
        }
    }

    /// <summary>A document that has moved on meanwhile is to be asked for again.</summary>
    private static (Lsp.Diagnostic[] Items, string Id) Open(ReportSession session, OpenDocument open, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, open.Superseded);
        try
        {
            var found = session.Publisher.FindingsOf(open, either.Token);
            var items = DiagnosticConverter.Convert(
                found, new PositionMapper(open.Document.Text, session.Client.Encoding), open.Uri, session.LanguageOf(open.Document), session);
            return (items, ResultIds.Of(items));
        }
        catch (OperationCanceledException) when (open.Superseded.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new JsonRpcException(
                JsonRpcErrorCodes.ServerCancelled,
                "The document has changed.",
                System.Text.Json.JsonSerializer.SerializeToElement(new Lsp.DiagnosticServerCancellationData(true), Lsp.LspJson.Default.DiagnosticServerCancellationData));
        }
    }

    private static (Lsp.Diagnostic[] Items, string Id) Closed(ReportSession session, string uri, CancellationToken cancellation) =>
        DocumentUri.ToPath(uri) is { } path && session.Closed.Check(path, cancellation) is { } report
            ? (report.Items, report.ResultId)
            : ([], ResultIds.Of([]));
}

using ReportLsp.Protocol.JsonRpc;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary>Leads requests to their handlers: parameters and document are taken before the next message is looked at, the rest runs beside.</summary>
internal sealed class RequestTable(ReportSession session)
{
    /// <summary>Handles a request.</summary>
    public ValueTask<JsonRpcResponse> HandleAsync(IncomingMessage message, CancellationToken token) => message.Method switch
    {
        Lsp.LspMethods.CodeAction => OnDocument(Lsp.LspRequests.CodeAction, message, static p => p.TextDocument, CodeActionHandler.Handle, token),
        Lsp.LspMethods.ResolveCodeAction => Aside(Lsp.LspRequests.ResolveCodeAction, message, p => CodeActionHandler.Resolve(session, p, token), token),
        Lsp.LspMethods.Completion => OnDocument(Lsp.LspRequests.Completion, message, static p => p.TextDocument, CompletionHandler.Handle, token),
        Lsp.LspMethods.ResolveCompletion => Aside(Lsp.LspRequests.ResolveCompletion, message, p => CompletionHandler.Resolve(session, p), token),
        Lsp.LspMethods.Hover => OnDocument(Lsp.LspRequests.Hover, message, static p => p.TextDocument, HoverHandler.Handle, token),
        Lsp.LspMethods.Definition => OnDocument(Lsp.LspRequests.Definition, message, static p => p.TextDocument, NavigationHandler.Definition, token),
        Lsp.LspMethods.References => OnDocument(Lsp.LspRequests.References, message, static p => p.TextDocument, NavigationHandler.References, token),
        Lsp.LspMethods.DocumentHighlight => OnDocument(Lsp.LspRequests.DocumentHighlight, message, static p => p.TextDocument, NavigationHandler.Highlight, token),
        Lsp.LspMethods.DocumentSymbol => OnDocument(Lsp.LspRequests.DocumentSymbol, message, static p => p.TextDocument, StructureHandler.Symbols, token),
        Lsp.LspMethods.FoldingRange => OnDocument(Lsp.LspRequests.FoldingRange, message, static p => p.TextDocument, StructureHandler.Folding, token),
        Lsp.LspMethods.SelectionRange => OnDocument(Lsp.LspRequests.SelectionRange, message, static p => p.TextDocument, StructureHandler.Selection, token),
        Lsp.LspMethods.DocumentLink => OnDocument(Lsp.LspRequests.DocumentLink, message, static p => p.TextDocument, StructureHandler.Links, token),
        Lsp.LspMethods.InlayHint => OnDocument(Lsp.LspRequests.InlayHint, message, static p => p.TextDocument, HintHandler.Hints, token),
        Lsp.LspMethods.CodeLens => OnDocument(Lsp.LspRequests.CodeLens, message, static p => p.TextDocument, HintHandler.Lenses, token),
        Lsp.LspMethods.SemanticTokens => OnDocument(Lsp.LspRequests.SemanticTokens, message, static p => p.TextDocument, TokenHandler.Full, token),
        Lsp.LspMethods.SemanticTokensRange => OnDocument(Lsp.LspRequests.SemanticTokensRange, message, static p => p.TextDocument, TokenHandler.Range, token),
        Lsp.LspMethods.Formatting => OnDocument(Lsp.LspRequests.Formatting, message, static p => p.TextDocument, FormattingHandler.Document, token),
        Lsp.LspMethods.RangeFormatting => OnDocument(Lsp.LspRequests.RangeFormatting, message, static p => p.TextDocument, FormattingHandler.Range, token),
        Lsp.LspMethods.OnTypeFormatting => OnDocument(Lsp.LspRequests.OnTypeFormatting, message, static p => p.TextDocument, FormattingHandler.OnType, token),
        Lsp.LspMethods.WorkspaceSymbol => Aside(Lsp.LspRequests.WorkspaceSymbol, message, p => WorkspaceSymbolHandler.Handle(session, p), token),
        Lsp.LspMethods.DocumentDiagnostic => Pull(message, token),
        Lsp.LspMethods.WorkspaceDiagnostic => Slowly(Lsp.LspRequests.WorkspaceDiagnostic, message, p => PullHandler.WorkspaceAsync(session, p, token), token),
        Lsp.LspMethods.ExecuteCommand => Slowly(Lsp.LspRequests.ExecuteCommand, message, p => CommandHandler.HandleAsync(session, p, token), token),
        DocumentStatusHandler.Method => OnDocument(DocumentStatusHandler.Request, message, static p => p.TextDocument, DocumentStatusHandler.Handle, token),
        PreviewHandler.Method => OnDocument(PreviewHandler.Request, message, static p => p.TextDocument, PreviewHandler.Handle, token),
        ExportHandler.Method => OnDocument(ExportHandler.Request, message, static p => p.TextDocument, ExportHandler.Handle, token),
        CatalogueHandler.NewReportMethod => Aside(CatalogueHandler.NewReportRequest, message, p => CatalogueHandler.NewReport(session, p), token),
        CatalogueHandler.FormatsMethod => new(CatalogueHandler.FormatsRequest.Answer(CatalogueHandler.Formats(session))),
        CatalogueHandler.RulePageMethod => Aside(CatalogueHandler.RulePageRequest, message, p => CatalogueHandler.RulePage(session, p), token),
        _ => new(JsonRpcResponse.MethodNotFound(message.Method)),
    };

    /// <summary>A request on an open document; null is the answer where it is not open.</summary>
    private ValueTask<JsonRpcResponse> OnDocument<TParams, TResult>(
        RequestMethod<TParams, TResult?> method,
        IncomingMessage message,
        Func<TParams, Lsp.TextDocumentIdentifier> document,
        Func<Snapshot, TParams, CancellationToken, TResult?> handle,
        CancellationToken token)
        where TResult : class
    {
        var given = message.Read(method);
        if (session.Snapshot(document(given).Uri) is not { } snapshot)
            return new(JsonRpcResponse.None);
        return new(Task.Run(() => method.Answer(handle(snapshot, given, token)), token));
    }

    /// <summary>A request that is on no document, or finds its document itself.</summary>
    private static ValueTask<JsonRpcResponse> Aside<TParams, TResult>(
        RequestMethod<TParams, TResult> method, IncomingMessage message, Func<TParams, TResult> handle, CancellationToken token)
    {
        var given = message.Read(method);
        return new(Task.Run(() => method.Answer(handle(given)), token));
    }

    /// <summary>A request that waits for the client or for work in the background.</summary>
    private static ValueTask<JsonRpcResponse> Slowly<TParams, TResult>(
        RequestMethod<TParams, TResult> method, IncomingMessage message, Func<TParams, Task<TResult>> handle, CancellationToken token)
    {
        var given = message.Read(method);
        return new(Task.Run(async () => method.Answer(await handle(given).ConfigureAwait(false)), token));
    }

    private ValueTask<JsonRpcResponse> Pull(IncomingMessage message, CancellationToken token)
    {
        var method = Lsp.LspRequests.DocumentDiagnostic;
        var given = message.Read(method);
        session.Documents.TryGet(given.TextDocument.Uri, out var open);
        session.Publisher.Pulled();
        return new(Task.Run(() => method.Answer(PullHandler.Document(session, open, given, token)), token));
    }
}

using ReportLsp.Protocol.JsonRpc;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary>Leads requests to their handlers: parameters and document are taken before the next message is looked at, the rest runs beside.</summary>
internal sealed class RequestTable(ReportSession session)
{
    /// <summary>Handles a request.</summary>
    public ValueTask<JsonRpcResponse> HandleAsync(IncomingMessage message, CancellationToken cancellation) => message.Method switch
    {
        Lsp.LspMethods.CodeAction => OnDocument(Lsp.LspRequests.CodeAction, message, static p => p.TextDocument, CodeActionHandler.Handle, cancellation),
        Lsp.LspMethods.ResolveCodeAction => Aside(Lsp.LspRequests.ResolveCodeAction, message, p => CodeActionHandler.Resolve(session, p, cancellation), cancellation),
        _ => new(JsonRpcResponse.MethodNotFound(message.Method)),
    };

    /// <summary>A request on an open document; null is the answer where it is not open.</summary>
    private ValueTask<JsonRpcResponse> OnDocument<TParams, TResult>(
        RequestMethod<TParams, TResult?> method,
        IncomingMessage message,
        Func<TParams, Lsp.TextDocumentIdentifier> document,
        Func<Snapshot, TParams, CancellationToken, TResult?> handle,
        CancellationToken cancellation)
        where TResult : class
    {
        var given = message.Read(method);
        if (session.Snapshot(document(given).Uri) is not { } snapshot)
            return new(JsonRpcResponse.None);
        return new(Task.Run(() => method.Answer(handle(snapshot, given, cancellation)), cancellation));
    }

    /// <summary>A request that is on no document, or finds its document itself.</summary>
    private static ValueTask<JsonRpcResponse> Aside<TParams, TResult>(
        RequestMethod<TParams, TResult> method, IncomingMessage message, Func<TParams, TResult> handle, CancellationToken cancellation)
    {
        var given = message.Read(method);
        return new(Task.Run(() => method.Answer(handle(given)), cancellation));
    }
}

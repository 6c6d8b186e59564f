using ReportLsp.Documents.Html;
using ReportLsp.Protocol.JsonRpc;
using ReportLsp.Server.Conversion;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary><c>reportlsp/preview</c>: a report as it is published, its findings marked in place.</summary>
internal static class PreviewHandler
{
    /// <summary>The method.</summary>
    public const string Method = "reportlsp/preview";

    /// <summary>The request; null where the document is not open or no report.</summary>
    public static RequestMethod<PreviewParams, PreviewResult?> Request { get; } =
        new(Method, static () => ServerJson.Default.PreviewParams, static () => ServerJson.Default.PreviewResult);

    /// <summary>A whole page where a nonce is given, else the content of its <c>main</c>.</summary>
    /// <exception cref="JsonRpcException">The nonce could not stand in a policy.</exception>
    public static PreviewResult? Handle(Snapshot snapshot, PreviewParams given, CancellationToken cancellation)
    {
        if (given.Nonce is { } text && !PreviewOptions.IsNonce(text))
            throw new JsonRpcException(JsonRpcErrorCodes.InvalidParams, "The nonce must be 16 to 128 characters of base64.");
        var findings = snapshot.Session.Publisher.FindingsOf(snapshot.Open, cancellation);
        var html = given.Nonce is { } nonce
            ? HtmlPreview.Render(snapshot.Document, findings, new PreviewOptions { Nonce = nonce, ScriptUri = given.Script, Language = snapshot.Language })
            : HtmlPreview.RenderBody(snapshot.Document, findings, snapshot.Language);
        return new PreviewResult(snapshot.Open.Uri, snapshot.Open.Version, html);
    }
}

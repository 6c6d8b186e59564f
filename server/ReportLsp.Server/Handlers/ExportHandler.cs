using ReportLsp.Documents.Html;
using ReportLsp.Protocol.JsonRpc;
using ReportLsp.Server.Conversion;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary><c>reportlsp/export</c>: a report as it is published, one page with everything in it; the same as <c>reportlsp export --to html</c> gives.</summary>
internal static class ExportHandler
{
    /// <summary>The method.</summary>
    public const string Method = "reportlsp/export";

    /// <summary>The request; null where the document is not open or no report.</summary>
    public static RequestMethod<ExportParams, ExportResult?> Request { get; } =
        new(Method, static () => ServerJson.Default.ExportParams, static () => ServerJson.Default.ExportResult);

    /// <summary>The page of what is in the editor, saved or not.</summary>
    public static ExportResult Handle(Snapshot snapshot, ExportParams given, CancellationToken cancellation) =>
        new(snapshot.Open.Uri, snapshot.Open.Version, HtmlExport.Render(snapshot.Document.Model));
}

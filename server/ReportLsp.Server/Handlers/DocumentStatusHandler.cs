using ReportLsp.Analysis.Features;
using ReportLsp.Protocol.JsonRpc;
using ReportLsp.Server.Conversion;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary><c>reportlsp/documentStatus</c>: what a status bar shows. A request, and a notification after findings where the client asked for it.</summary>
internal static class DocumentStatusHandler
{
    /// <summary>The method.</summary>
    public const string Method = "reportlsp/documentStatus";

    /// <summary>The request.</summary>
    public static RequestMethod<DocumentStatusParams, DocumentStatus?> Request { get; } =
        new(Method, static () => ServerJson.Default.DocumentStatusParams, static () => ServerJson.Default.DocumentStatus);

    /// <summary>The notification.</summary>
    public static NotificationMethod<DocumentStatus> Notification { get; } = new(Method, static () => ServerJson.Default.DocumentStatus);

    /// <summary>Answers the request.</summary>
    public static DocumentStatus? Handle(Snapshot snapshot, DocumentStatusParams given, CancellationToken cancellation) => Of(snapshot);

    /// <summary>The status of a document.</summary>
    public static DocumentStatus Of(Snapshot snapshot)
    {
        var report = snapshot.Document.Model;
        var (held, failed, unknown) = (0, 0, 0);
        foreach (var table in report.Tables)
        {
            var score = EquationScore.Of(table);
            (held, failed, unknown) = (held + score.Held, failed + score.Failed, unknown + score.Unknown);
        }

        return new DocumentStatus(
            snapshot.Open.Uri,
            snapshot.Open.Version,
            report.Format?.Id,
            report.Format?.Name,
            report.Year?.Value,
            report.Agency?.Value,
            held,
            failed,
            unknown,
            held + failed + unknown);
    }
}

using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Features;
using ReportLsp.Analysis.Workspaces;
using ReportLsp.Protocol.JsonRpc;
using ReportLsp.Server.Conversion;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary><c>reportlsp/newReport</c>, <c>reportlsp/formats</c>, <c>reportlsp/rulePage</c>: what an extension offers besides documents.</summary>
internal static class CatalogueHandler
{
    /// <summary>A blank report.</summary>
    public const string NewReportMethod = "reportlsp/newReport";

    /// <summary>The formats at hand.</summary>
    public const string FormatsMethod = "reportlsp/formats";

    /// <summary>The page of a rule.</summary>
    public const string RulePageMethod = "reportlsp/rulePage";

    /// <summary>The request for a blank report; null where no format fits.</summary>
    public static RequestMethod<NewReportParams, NewReportResult?> NewReportRequest { get; } =
        new(NewReportMethod, static () => ServerJson.Default.NewReportParams, static () => ServerJson.Default.NewReportResult);

    /// <summary>The request for the formats.</summary>
    public static RequestMethod<Lsp.Empty, IReadOnlyList<FormatEntry>> FormatsRequest { get; } =
        new(FormatsMethod, static () => Lsp.LspJson.Default.Empty, static () => ServerJson.Default.IReadOnlyListFormatEntry);

    /// <summary>The request for a page; null for no rule.</summary>
    public static RequestMethod<RulePageParams, RulePageResult?> RulePageRequest { get; } =
        new(RulePageMethod, static () => ServerJson.Default.RulePageParams, static () => ServerJson.Default.RulePageResult);

    /// <summary>Writes a blank report.</summary>
    public static NewReportResult? NewReport(ReportSession session, NewReportParams given)
    {
        var path = given.Previous is null ? null : DocumentUri.ToPath(given.Previous);
        var settings = session.SettingsFor(path);
        var previous = given.Previous is null ? null
            : session.Snapshot(given.Previous)?.Document ?? (path is not null && FileLoader.Load(path).Text is { } text ? new Document(path, text, settings) : null);
        return Analysis.Features.NewReport.Of(settings.Formats, given.Format, given.Year, given.Agency, previous) is { } report
            ? new NewReportResult(report.Format.Id, report.Text, report.Snippet)
            : null;
    }

    /// <summary>Lists the formats.</summary>
    public static IReadOnlyList<FormatEntry> Formats(ReportSession session) =>
        [.. session.SettingsFor(null).Formats.Formats.Select(f => new FormatEntry(f.Id, f.Name, f.Language, f.FirstYear, f.LastYear))];

    /// <summary>Gives a page.</summary>
    public static RulePageResult? RulePage(ReportSession session, RulePageParams given) =>
        session.Rules.FindDescriptor(given.Rule) is { } rule && RulePages.Of(session.Rules, rule.Id, session.Language) is { } page
            ? new RulePageResult(rule.Id, rule.Title.For(session.Language), page)
            : null;
}

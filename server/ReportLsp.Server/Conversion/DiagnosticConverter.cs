using System.Text.Json;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Conversion;

/// <summary>Turns findings into those of the protocol.</summary>
internal static class DiagnosticConverter
{
    /// <summary>What the client shows as the origin of findings.</summary>
    public const string Source = "reportlsp";

    /// <summary>Findings of a text, in order; at most the limit, the gravest first to stay.</summary>
    public static Lsp.Diagnostic[] Convert(IReadOnlyList<Diagnostic> found, PositionMapper map, string uri, Language language, ReportSession session)
    {
        var limit = session.Settings.MaxDiagnostics;
        var kept = found.Count <= limit ? found : [.. found.OrderByDescending(d => d.Severity).Take(limit).OrderBy(d => d.Span)];
        var result = new Lsp.Diagnostic[kept.Count];
        for (var i = 0; i < result.Length; i++)
            result[i] = Convert(kept[i], map, uri, language, session);
        return result;
    }

    /// <summary>One finding.</summary>
    public static Lsp.Diagnostic Convert(Diagnostic found, PositionMapper map, string uri, Language language, ReportSession session) => new(
        map.Range(found.Span),
        found.Message.For(language),
        SeverityOf(found.Severity),
        found.Descriptor.Id,
        session.RulePage(found.Descriptor.Id),
        Source,
        IsUnnecessary(found) ? [Lsp.DiagnosticTag.Unnecessary] : null,
        found.Related.Count == 0 ? null : Related(found, map, uri, language, session),
        DataOf(found));

    private static Lsp.DiagnosticSeverity SeverityOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Lsp.DiagnosticSeverity.Error,
        DiagnosticSeverity.Warning => Lsp.DiagnosticSeverity.Warning,
        DiagnosticSeverity.Information => Lsp.DiagnosticSeverity.Information,
        _ => Lsp.DiagnosticSeverity.Hint,
    };

    /// <summary>True where the fix to take deletes all of what the finding stands on.</summary>
    private static bool IsUnnecessary(Diagnostic found)
    {
        if (found.Span.IsEmpty || found.Fixes.Count == 0 || found.Fixes[0] is not { IsPreferred: true, Changes.Count: > 0 } fix)
            return false;
        foreach (var change in fix.Changes)
        {
            if (change.NewText.Length > 0)
                return false;
        }

        return fix.Changes[0].Span.Start <= found.Span.Start && fix.Changes[^1].Span.End >= found.Span.End;
    }

    private static Lsp.DiagnosticRelatedInformation[] Related(Diagnostic found, PositionMapper map, string uri, Language language, ReportSession session)
    {
        var result = new Lsp.DiagnosticRelatedInformation[found.Related.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var related = found.Related[i];
            var location = related.Path is { } path
                ? session.LocationOf(path, related.Range)
                : new Lsp.Location(uri, map.Range(related.Span));
            result[i] = new Lsp.DiagnosticRelatedInformation(location, related.Message.For(language));
        }

        return result;
    }

    /// <summary>Keys and figures of a finding, for clients that show more than the message; null where there are none.</summary>
    private static JsonElement? DataOf(Diagnostic found) => ReferenceEquals(found.Scope, FindingScope.None) ? null : JsonValues.Object(
        found.Scope,
        static (json, scope) =>
        {
            JsonValues.Write(json, "table", scope.Table);
            JsonValues.Write(json, "row", scope.Row);
            JsonValues.Write(json, "column", scope.Column);
            JsonValues.Write(json, "section", scope.Section);
            JsonValues.Write(json, "actual", scope.Actual);
            JsonValues.Write(json, "expected", scope.Expected);
        });
}

using System.Text.Json;
using ReportLsp.Analysis.Features;
using ReportLsp.Server.Conversion;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary><c>textDocument/inlayHint</c> and <c>textDocument/codeLens</c>.</summary>
internal static class HintHandler
{
    /// <summary>Values that are due, and scores.</summary>
    public static IReadOnlyList<Lsp.InlayHint>? Hints(Snapshot snapshot, Lsp.InlayHintParams given, CancellationToken cancellation) =>
        [.. InlayHints.In(snapshot.Document, snapshot.Map.Span(given.Range), snapshot.Language).Select(h => Convert(snapshot, h))];

    /// <summary>Scores of tables, and recalculating them.</summary>
    public static IReadOnlyList<Lsp.CodeLens>? Lenses(Snapshot snapshot, Lsp.CodeLensParams given, CancellationToken cancellation) =>
        [.. CodeLenses.Of(snapshot.Document, snapshot.Language).Select(l => Convert(snapshot, l))];

    private static Lsp.InlayHint Convert(Snapshot snapshot, InlayHint hint) => new(
        snapshot.Map.Position(hint.Offset),
        hint.Label,
        null,
        hint.Changes.Count == 0 ? null : WorkspaceEdits.TextEdits(hint.Changes, snapshot.Map),
        new Lsp.MarkupContent(Lsp.MarkupKind.PlainText, hint.Tooltip),
        true);

    private static Lsp.CodeLens Convert(Snapshot snapshot, CodeLens lens)
    {
        var range = snapshot.Map.Range(lens.Span);
        return new Lsp.CodeLens(range, lens.Kind == CodeLensKind.Recalculate ? Recalculate(snapshot, lens, range) : Show(snapshot, lens, range));
    }

    private static Lsp.Command Recalculate(Snapshot snapshot, CodeLens lens, Lsp.Range range) =>
        new(lens.Title, Commands.RecalculateTotals, null, [JsonValues.Of(snapshot.Open.Uri), JsonValues.Of(range.Start.Line)]);

    private static Lsp.Command Show(Snapshot snapshot, CodeLens lens, Lsp.Range range)
    {
        IReadOnlyList<Lsp.Location> places = [.. lens.Targets.Select(t => new Lsp.Location(snapshot.Open.Uri, snapshot.Map.Range(t)))];
        return new Lsp.Command(
            lens.Title,
            snapshot.Session.Settings.ShowLocationsCommand ?? Commands.ShowLocations,
            null,
            [
                JsonValues.Of(snapshot.Open.Uri),
                JsonSerializer.SerializeToElement(range.Start, Lsp.LspJson.Default.Position),
                JsonSerializer.SerializeToElement(places, Lsp.LspJson.Default.IReadOnlyListLocation),
            ]);
    }
}

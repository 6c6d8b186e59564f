using ReportLsp.Analysis.Features;
using ReportLsp.Grammar.Text;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary><c>textDocument/definition</c>, <c>textDocument/references</c>, <c>textDocument/documentHighlight</c>.</summary>
internal static class NavigationHandler
{
    /// <summary>Where a figure goes or comes from, in this report and in last year's.</summary>
    public static IReadOnlyList<Lsp.Location>? Definition(Snapshot snapshot, Lsp.DefinitionParams given, CancellationToken cancellation)
    {
        var offset = snapshot.Map.Offset(given.Position);
        return [.. Own(snapshot, CellNavigation.Definition(snapshot.Document, offset)), .. OtherYears.Earlier(snapshot, offset, cancellation)];
    }

    /// <summary>Every place that depends on a figure or that it depends on, in this report and in those of the years before and after.</summary>
    public static IReadOnlyList<Lsp.Location>? References(Snapshot snapshot, Lsp.ReferenceParams given, CancellationToken cancellation)
    {
        var offset = snapshot.Map.Offset(given.Position);
        return
        [
            .. Own(snapshot, CellNavigation.References(snapshot.Document, offset, given.Context.IncludeDeclaration)),
            .. OtherYears.Earlier(snapshot, offset, cancellation),
            .. OtherYears.Later(snapshot, offset, cancellation),
        ];
    }

    /// <summary>The places that go with a figure.</summary>
    public static IReadOnlyList<Lsp.DocumentHighlight>? Highlight(Snapshot snapshot, Lsp.DocumentHighlightParams given, CancellationToken cancellation) =>
        [.. CellHighlights.At(snapshot.Document, snapshot.Map.Offset(given.Position)).Select(h => new Lsp.DocumentHighlight(snapshot.Map.Range(h.Span), KindOf(h.Kind)))];

    private static IEnumerable<Lsp.Location> Own(Snapshot snapshot, IEnumerable<TextSpan> spans) =>
        spans.Select(s => new Lsp.Location(snapshot.Open.Uri, snapshot.Map.Range(s)));

    private static Lsp.DocumentHighlightKind KindOf(CellHighlightKind kind) => kind switch
    {
        CellHighlightKind.Addend => Lsp.DocumentHighlightKind.Read,
        CellHighlightKind.Total => Lsp.DocumentHighlightKind.Write,
        _ => Lsp.DocumentHighlightKind.Text,
    };
}

using ReportLsp.Analysis.Features;
using ReportLsp.Grammar.Text;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary><c>textDocument/documentSymbol</c>, <c>foldingRange</c>, <c>selectionRange</c>, <c>documentLink</c>.</summary>
internal static class StructureHandler
{
    /// <summary>Title, sections, tables and rows.</summary>
    public static IReadOnlyList<Lsp.DocumentSymbol>? Symbols(Snapshot snapshot, Lsp.DocumentSymbolParams given, CancellationToken cancellation) =>
        Convert(snapshot, DocumentSymbols.Of(snapshot.Document, snapshot.Language));

    /// <summary>What can be folded; at most as much as the client takes.</summary>
    public static IReadOnlyList<Lsp.FoldingRange>? Folding(Snapshot snapshot, Lsp.FoldingRangeParams given, CancellationToken cancellation) =>
        [.. FoldingRanges.Of(snapshot.Document).Take(snapshot.Client.FoldingLimit).Select(r => Convert(snapshot, r))];

    /// <summary>For each position the ranges that grow around it.</summary>
    public static IReadOnlyList<Lsp.SelectionRange>? Selection(Snapshot snapshot, Lsp.SelectionRangeParams given, CancellationToken cancellation)
    {
        var result = new List<Lsp.SelectionRange>(given.Positions.Count);
        foreach (var position in given.Positions)
        {
            cancellation.ThrowIfCancellationRequested();
            Lsp.SelectionRange? range = null;
            foreach (var span in SelectionRanges.At(snapshot.Document, snapshot.Map.Offset(position)).Reverse())
                range = new Lsp.SelectionRange(snapshot.Map.Range(span), range);
            result.Add(range!);
        }

        return result;
    }

    /// <summary>Legal acts that can be read somewhere.</summary>
    public static IReadOnlyList<Lsp.DocumentLink>? Links(Snapshot snapshot, Lsp.DocumentLinkParams given, CancellationToken cancellation) =>
        [.. DocumentLinks.Of(snapshot.Document).Select(l => new Lsp.DocumentLink(snapshot.Map.Range(l.Span), l.Url))];

    private static Lsp.DocumentSymbol[] Convert(Snapshot snapshot, IReadOnlyList<ReportSymbol> symbols)
    {
        var result = new Lsp.DocumentSymbol[symbols.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var symbol = symbols[i];
            result[i] = new Lsp.DocumentSymbol(
                symbol.Name,
                KindOf(symbol.Kind),
                snapshot.Map.Range(symbol.Span),
                snapshot.Map.Range(symbol.SelectionSpan),
                symbol.Detail.Length == 0 ? null : symbol.Detail,
                Children: symbol.Children.Count == 0 ? null : Convert(snapshot, symbol.Children));
        }

        return result;
    }

    private static Lsp.FoldingRange Convert(Snapshot snapshot, FoldingRange range) => new(
        range.FirstLine,
        range.LastLine,
        snapshot.Client.FoldsLinesOnly ? null : EndOf(snapshot, range.FirstLine),
        snapshot.Client.FoldsLinesOnly ? null : EndOf(snapshot, range.LastLine),
        range.Kind == FoldingKind.Preamble ? Lsp.FoldingRangeKind.Imports : Lsp.FoldingRangeKind.Region);

    private static int EndOf(Snapshot snapshot, int line) => snapshot.Map.Length(new TextSpan(snapshot.Text.GetLineSpan(line).Start, snapshot.Text.GetLineSpan(line).Length));

    private static Lsp.SymbolKind KindOf(ReportSymbolKind kind) => kind switch
    {
        ReportSymbolKind.Report => Lsp.SymbolKind.File,
        ReportSymbolKind.Section => Lsp.SymbolKind.Namespace,
        ReportSymbolKind.Table => Lsp.SymbolKind.Struct,
        _ => Lsp.SymbolKind.Field,
    };
}

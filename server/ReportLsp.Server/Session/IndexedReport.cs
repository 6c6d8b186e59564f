using System.Collections.Concurrent;
using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Features;
using ReportLsp.Analysis.Workspaces;
using ReportLsp.Grammar.Text;
using ReportLsp.Server.Conversion;

namespace ReportLsp.Server.Session;

/// <summary>What is kept of a report of the workspace.</summary>
/// <param name="Facts">What other reports are held against.</param>
/// <param name="Symbol">How it is listed; null where it has no name.</param>
/// <param name="Place">Where its title stands.</param>
/// <param name="Open">The document it was taken from; null for the file.</param>
internal sealed record IndexedReport(ReportFacts Facts, WorkspaceSymbol? Symbol, Lsp.Range Place, Document? Open)
{
    private readonly ConcurrentDictionary<LineRange, Lsp.Range> _ranges = new();

    /// <summary>Full path.</summary>
    public string Path => Facts.Path;

    /// <summary>A place in it as the client counts. For a client that counts otherwise than we do its file is read once for each place, not at each answer.</summary>
    public Lsp.Range RangeOf(LineRange range, PositionEncoding encoding) => _ranges.TryGetValue(range, out var known)
        ? known
        : _ranges.GetOrAdd(range, RangeIn(Open?.Text ?? FileLoader.Load(Path).Text, range, encoding));

    /// <summary>A place in a text as the client counts; as we count where there is no text.</summary>
    public static Lsp.Range RangeIn(SourceText? text, LineRange range, PositionEncoding encoding)
    {
        if (text is null || encoding == PositionEncoding.Utf16)
            return new Lsp.Range(new Lsp.Position(range.Start.Line, range.Start.Character), new Lsp.Position(range.End.Line, range.End.Character));
        var map = new PositionMapper(text, encoding);
        return new Lsp.Range(map.Position(range.Start), map.Position(range.End));
    }

    /// <summary>Takes it from a document.</summary>
    public static IndexedReport Of(Document document, bool isOpen, PositionEncoding encoding)
    {
        var symbol = WorkspaceSymbol.Of(document);
        return new IndexedReport(
            FactsReader.Read(document),
            symbol,
            symbol is null ? default : new PositionMapper(document.Text, encoding).Range(symbol.Span),
            isOpen ? document : null);
    }
}

using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Features;
using ReportLsp.Server.Conversion;

namespace ReportLsp.Server.Session;

/// <summary>What is kept of a report of the workspace.</summary>
/// <param name="Facts">What other reports are held against.</param>
/// <param name="Symbol">How it is listed; null where it has no name.</param>
/// <param name="Place">Where its title stands.</param>
/// <param name="Open">The document it was taken from; null for the file.</param>
internal sealed record IndexedReport(ReportFacts Facts, WorkspaceSymbol? Symbol, Lsp.Range Place, Document? Open)
{
    /// <summary>Full path.</summary>
    public string Path => Facts.Path;

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

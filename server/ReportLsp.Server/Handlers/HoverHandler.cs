using ReportLsp.Analysis.Features;
using ReportLsp.Server.Conversion;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary><c>textDocument/hover</c>.</summary>
internal static class HoverHandler
{
    /// <summary>What to say at a position; null for nothing.</summary>
    public static Lsp.Hover? Handle(Snapshot snapshot, Lsp.HoverParams given, CancellationToken cancellation) =>
        Hover.At(snapshot.Document, snapshot.Map.Offset(given.Position), snapshot.Language) is { } found
            ? new Lsp.Hover(Markup.Of(found.Markdown, snapshot.Client.TakesMarkdownHover), snapshot.Map.Range(found.Span))
            : null;
}

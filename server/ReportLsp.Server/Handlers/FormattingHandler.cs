using ReportLsp.Analysis.Features;
using ReportLsp.Server.Conversion;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary><c>textDocument/formatting</c>, <c>rangeFormatting</c>, <c>onTypeFormatting</c>. The form is prescribed: options are not asked.</summary>
internal static class FormattingHandler
{
    /// <summary>Formats a document.</summary>
    public static IReadOnlyList<Lsp.TextEdit>? Document(Snapshot snapshot, Lsp.DocumentFormattingParams given, CancellationToken cancellation) =>
        WorkspaceEdits.TextEdits(FormattingQueries.Document(snapshot.Document), snapshot.Map);

    /// <summary>Formats what a range touches.</summary>
    public static IReadOnlyList<Lsp.TextEdit>? Range(Snapshot snapshot, Lsp.DocumentRangeFormattingParams given, CancellationToken cancellation) =>
        WorkspaceEdits.TextEdits(FormattingQueries.Range(snapshot.Document, snapshot.Map.Span(given.Range)), snapshot.Map);

    /// <summary>Aligns the table at the cursor.</summary>
    public static IReadOnlyList<Lsp.TextEdit>? OnType(Snapshot snapshot, Lsp.DocumentOnTypeFormattingParams given, CancellationToken cancellation) =>
        given.Ch.Length == 1
            ? WorkspaceEdits.TextEdits(FormattingQueries.OnType(snapshot.Document, snapshot.Map.Offset(given.Position), given.Ch[0]), snapshot.Map)
            : [];
}

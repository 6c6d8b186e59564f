using ReportLsp.Analysis.Features;
using ReportLsp.Server.Conversion;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary><c>textDocument/completion</c> and <c>completionItem/resolve</c>.</summary>
internal static class CompletionHandler
{
    /// <summary>The completions at a position, the likeliest first.</summary>
    public static Lsp.CompletionList? Handle(Snapshot snapshot, Lsp.CompletionParams given, CancellationToken cancellation)
    {
        var found = Completions.At(snapshot.Document, snapshot.Map.Offset(given.Position), snapshot.Language);
        var items = new Lsp.CompletionItem[found.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = Convert(snapshot, found[i], i);
        return new Lsp.CompletionList(false, items);
    }

    /// <summary>Adds the documentation of a completion that is looked at.</summary>
    public static Lsp.CompletionItem Resolve(ReportSession session, Lsp.CompletionItem item)
    {
        if (JsonValues.Text(item.Data, "id") is not { } id)
            return item;
        var document = JsonValues.Text(item.Data, "uri") is { } uri ? session.Snapshot(uri)?.Document : null;
        var language = document is null ? session.Language : session.LanguageOf(document);
        return CompletionDocumentation.Of(document?.Settings ?? session.SettingsFor(null), id, language) is { } text
            ? item with { Documentation = Markup.Of(text, session.Client.TakesMarkdownCompletion) }
            : item;
    }

    private static Lsp.CompletionItem Convert(Snapshot snapshot, CompletionEntry entry, int index)
    {
        var isSnippet = entry.IsSnippet && snapshot.Client.TakesSnippets;
        var text = entry.IsSnippet && !isSnippet ? SnippetPlain.Of(entry.NewText) : entry.NewText;
        return new Lsp.CompletionItem(
            entry.Label,
            Kind: KindOf(entry.Kind),
            Detail: entry.Detail.Length == 0 ? null : entry.Detail,
            SortText: index.ToString("D5", System.Globalization.CultureInfo.InvariantCulture),
            FilterText: entry.FilterText == entry.Label ? null : entry.FilterText,
            InsertTextFormat: isSnippet ? Lsp.InsertTextFormat.Snippet : Lsp.InsertTextFormat.PlainText,
            InsertTextMode: entry.Kind == CompletionKind.Block ? Lsp.InsertTextMode.AsIs : null,
            TextEdit: new Lsp.TextEdit(snapshot.Map.Range(entry.Replace), text),
            Data: entry.DocumentationId.Length == 0 ? null : JsonValues.Object((snapshot.Open.Uri, entry.DocumentationId), static (json, with) =>
            {
                json.WriteString("uri", with.Uri);
                json.WriteString("id", with.DocumentationId);
            }));
    }

    private static Lsp.CompletionItemKind KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Directive => Lsp.CompletionItemKind.Keyword,
        CompletionKind.Value => Lsp.CompletionItemKind.EnumMember,
        CompletionKind.Rule => Lsp.CompletionItemKind.Constant,
        CompletionKind.Heading => Lsp.CompletionItemKind.Module,
        CompletionKind.Label => Lsp.CompletionItemKind.Field,
        CompletionKind.Figure => Lsp.CompletionItemKind.Value,
        _ => Lsp.CompletionItemKind.Snippet,
    };
}

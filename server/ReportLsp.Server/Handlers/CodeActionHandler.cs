using System.Text.Json;
using ReportLsp.Analysis.Features;
using ReportLsp.Grammar.Text;
using ReportLsp.Protocol.JsonRpc;
using ReportLsp.Server.Conversion;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary><c>textDocument/codeAction</c> and <c>codeAction/resolve</c>.</summary>
internal static class CodeActionHandler
{
    /// <summary>The actions for a range, of the kinds asked for.</summary>
    public static IReadOnlyList<Lsp.CodeAction>? Handle(Snapshot snapshot, Lsp.CodeActionParams given, CancellationToken cancellation)
    {
        var language = snapshot.Language;
        var result = new List<Lsp.CodeAction>();
        foreach (var action in CodeActions.At(snapshot.Document, snapshot.Map.Span(given.Range), language, cancellation))
        {
            if (IsWanted(action.KindName, given.Context.Only))
                result.Add(Convert(snapshot, action, language, cancellation));
        }

        return result;
    }

    /// <summary>Makes the edit of an action that was chosen.</summary>
    public static Lsp.CodeAction Resolve(ReportSession session, Lsp.CodeAction action, CancellationToken cancellation)
    {
        if (action.Edit is not null || JsonValues.Text(action.Data, "uri") is not { } uri)
            return action;
        if (session.Snapshot(uri) is not { } snapshot || snapshot.Open.Version != JsonValues.Number(action.Data, "version"))
            throw new JsonRpcException(JsonRpcErrorCodes.ContentModified, "The document has changed since the action was offered.");
        return action with { Edit = WorkspaceEdits.Of(snapshot, CodeActions.FixAll(snapshot.Document, JsonValues.Text(action.Data, "rule"), cancellation)) };
    }

    private static Lsp.CodeAction Convert(Snapshot snapshot, CodeAction action, Analysis.Diagnostics.Language language, CancellationToken cancellation)
    {
        var diagnostic = action.Diagnostic is { } known
            ? DiagnosticConverter.Convert(known, snapshot.Map, snapshot.Open.Uri, language, snapshot.Session)
            : null;
        var isLater = action.Changes is null && snapshot.Client.ResolvesCodeActionEdits;
        var changes = isLater ? null : action.Changes ?? CodeActions.FixAll(snapshot.Document, action.Rule, cancellation);
        return new Lsp.CodeAction(
            action.Title.For(language),
            action.KindName,
            diagnostic is null ? null : [diagnostic],
            action.IsPreferred ? true : null,
            Edit: changes is null ? null : WorkspaceEdits.Of(snapshot, changes),
            Command: SelectionAfter(snapshot, action),
            Data: isLater ? DataOf(snapshot, action) : null);
    }

    /// <summary>The command that selects what the user is to write, where the client can be asked to.</summary>
    private static Lsp.Command? SelectionAfter(Snapshot snapshot, CodeAction action)
    {
        if (action.Placeholder is not { } placeholder || action.Changes is not [var change] || !snapshot.Client.ShowsDocuments)
            return null;
        var after = new PositionMapper(snapshot.Text.WithChanges([change]), snapshot.Client.Encoding);
        var range = after.Range(new TextSpan(change.Span.Start + placeholder.Start, placeholder.Length));
        return new Lsp.Command(
            "Select", Commands.Select, null, [JsonValues.Of(snapshot.Open.Uri), JsonSerializer.SerializeToElement(range, Lsp.LspJson.Default.Range)]);
    }

    private static JsonElement DataOf(Snapshot snapshot, CodeAction action) => JsonValues.Object((snapshot.Open, action.Rule), static (json, with) =>
    {
        json.WriteString("uri", with.Open.Uri);
        json.WriteNumber("version", with.Open.Version);
        JsonValues.Write(json, "rule", with.Rule);
    });

    private static bool IsWanted(string kind, IReadOnlyList<string>? only) =>
        only is null || only.Any(o => o.Length == 0 || kind == o || kind.StartsWith(o + '.', StringComparison.Ordinal));
}

using ReportLsp.Grammar.Text;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Conversion;

/// <summary>Turns changes of a text into edits of the protocol.</summary>
internal static class WorkspaceEdits
{
    /// <summary>Changes as edits of a document, in their order.</summary>
    public static Lsp.TextEdit[] TextEdits(IReadOnlyList<TextChange> changes, PositionMapper map)
    {
        var result = new Lsp.TextEdit[changes.Count];
        for (var i = 0; i < result.Length; i++)
            result[i] = new Lsp.TextEdit(map.Range(changes[i].Span), changes[i].NewText);
        return result;
    }

    /// <summary>Changes as an edit that holds for this version of the document only, where the client takes such edits.</summary>
    public static Lsp.WorkspaceEdit Of(Snapshot snapshot, IReadOnlyList<TextChange> changes)
    {
        var edits = TextEdits(changes, snapshot.Map);
        var (uri, version) = (snapshot.Open.Uri, snapshot.Open.Version);
        return snapshot.Client.TakesDocumentChanges
            ? new Lsp.WorkspaceEdit(null, [new Lsp.TextDocumentEdit(new Lsp.OptionalVersionedTextDocumentIdentifier(uri, version), edits)])
            : new Lsp.WorkspaceEdit(new Dictionary<string, IReadOnlyList<Lsp.TextEdit>> { [uri] = edits });
    }
}

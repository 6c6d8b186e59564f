using ReportLsp.Analysis.Features;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary><c>textDocument/semanticTokens/full</c> and <c>range</c>.</summary>
internal static class TokenHandler
{
    /// <summary>The tokens of a document.</summary>
    public static Lsp.SemanticTokens? Full(Snapshot snapshot, Lsp.SemanticTokensParams given, CancellationToken cancellation) =>
        Encode(snapshot, SemanticTokens.Of(snapshot.Document));

    /// <summary>The tokens of a range.</summary>
    public static Lsp.SemanticTokens? Range(Snapshot snapshot, Lsp.SemanticTokensRangeParams given, CancellationToken cancellation) =>
        Encode(snapshot, SemanticTokens.In(snapshot.Document, snapshot.Map.Span(given.Range)));

    /// <summary>Five numbers a token: lines and characters from the token before, length, kind, modifiers.</summary>
    private static Lsp.SemanticTokens Encode(Snapshot snapshot, IReadOnlyList<SemanticToken> tokens)
    {
        var data = new int[5 * tokens.Count];
        var before = default(Lsp.Position);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var start = snapshot.Map.Position(token.Span.Start);
            var at = 5 * i;
            data[at] = start.Line - before.Line;
            data[at + 1] = start.Line == before.Line ? start.Character - before.Character : start.Character;
            data[at + 2] = snapshot.Map.Length(token.Span);
            data[at + 3] = (int)token.Kind;
            data[at + 4] = (int)token.Modifiers;
            before = start;
        }

        return new Lsp.SemanticTokens(data);
    }
}

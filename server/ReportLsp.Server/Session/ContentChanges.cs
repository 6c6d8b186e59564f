using ReportLsp.Grammar.Text;
using ReportLsp.Server.Conversion;

namespace ReportLsp.Server.Session;

/// <summary>Applies the edits of a client to a text.</summary>
internal static class ContentChanges
{
    /// <summary>The text after edits, each made on the result of the one before. Places outside the text are clamped to it.</summary>
    public static SourceText Apply(SourceText text, IReadOnlyList<Lsp.TextDocumentContentChangeEvent> changes, PositionEncoding encoding)
    {
        if (changes.Count > 1 && AreFromTheEnd(changes, text.LineCount))
            return ApplyTogether(text, changes, encoding);
        foreach (var change in changes)
            text = change.Range is { } range ? Replace(text, new PositionMapper(text, encoding).Span(range), change.Text) : SourceText.From(change.Text, text.Encoding);
        return text;
    }

    private static SourceText Replace(SourceText text, TextSpan span, string by) =>
        SourceText.From(string.Concat(text.Text.AsSpan(0, span.Start), by, text.Text.AsSpan(span.End)), text.Encoding);

    /// <summary>True where each edit ends on a line of the text before the one made before it: then none moves the place of another.</summary>
    private static bool AreFromTheEnd(IReadOnlyList<Lsp.TextDocumentContentChangeEvent> changes, int lineCount)
    {
        var before = lineCount;
        foreach (var change in changes)
        {
            if (change.Range is not { } range || range.End.Line >= before || range.Start.Line > range.End.Line)
                return false;
            before = range.Start.Line;
        }

        return true;
    }

    private static SourceText ApplyTogether(SourceText text, IReadOnlyList<Lsp.TextDocumentContentChangeEvent> changes, PositionEncoding encoding)
    {
        var map = new PositionMapper(text, encoding);
        var made = new TextChange[changes.Count];
        for (var i = 0; i < made.Length; i++)
            made[i] = new TextChange(map.Span(changes[i].Range!.Value), changes[i].Text);
        return text.WithChanges(made);
    }
}

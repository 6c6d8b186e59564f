using System.Text.Json;
using System.Text.Json.Nodes;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Server.Tests.Client;

/// <summary>Positions and edits as a client handles them, in UTF-16.</summary>
internal static class Edits
{
    public static JsonObject Position(int line, int character) => new() { ["line"] = line, ["character"] = character };

    public static JsonObject Range(int startLine, int start, int endLine, int end) => new() { ["start"] = Position(startLine, start), ["end"] = Position(endLine, end) };

    public static JsonObject Document(string uri) => new() { ["uri"] = uri };

    public static JsonObject At(string uri, int line, int character) => new() { ["textDocument"] = Document(uri), ["position"] = Position(line, character) };

    /// <summary>The position of the first, or a later, occurrence of a text.</summary>
    public static (int Line, int Character) Find(string text, string what, int skip = 0)
    {
        var at = -1;
        for (var i = 0; i <= skip; i++)
            at = text.IndexOf(what, at + 1, StringComparison.Ordinal);
        var place = SourceText.From(text).GetPosition(at);
        return (place.Line, place.Character);
    }

    /// <summary>The text after edits of the protocol.</summary>
    public static string Apply(string text, JsonElement edits)
    {
        var source = SourceText.From(text);
        return source.WithChanges(edits.EnumerateArray().Select(e => new TextChange(Span(source, e.GetProperty("range")), e.GetProperty("newText").GetString()!))).Text;
    }

    /// <summary>The text after the edits a workspace edit has for one document, and the version they are for.</summary>
    public static (string Text, int Version) ApplyWorkspaceEdit(string text, JsonElement edit)
    {
        var change = edit.GetProperty("documentChanges").EnumerateArray().Single();
        return (Apply(text, change.GetProperty("edits")), change.GetProperty("textDocument").GetProperty("version").GetInt32());
    }

    /// <summary>The characters of a range.</summary>
    public static string Slice(string text, JsonElement range)
    {
        var source = SourceText.From(text);
        return source.ToString(Span(source, range));
    }

    private static TextSpan Span(SourceText source, JsonElement range) => TextSpan.FromBounds(Offset(source, range.GetProperty("start")), Offset(source, range.GetProperty("end")));

    private static int Offset(SourceText source, JsonElement position) =>
        source.GetOffset(new LinePosition(position.GetProperty("line").GetInt32(), position.GetProperty("character").GetInt32()));
}

using System.Text.Json.Serialization;

namespace ReportLsp.Protocol.Lsp;

/// <summary>
/// An edit of an open document: replaces the range by the text, or the whole text where there is no range.
/// The length of the range is deprecated and not to be relied on.
/// </summary>
public sealed record TextDocumentContentChangeEvent(
    [property: JsonConverter(typeof(LenientTextConverter))] string Text,
    Range? Range = null,
    int? RangeLength = null);

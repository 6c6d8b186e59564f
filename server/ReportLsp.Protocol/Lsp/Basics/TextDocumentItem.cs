using System.Text.Json.Serialization;

namespace ReportLsp.Protocol.Lsp;

/// <summary>A document as the client opens it: its name, language, version and whole text.</summary>
public sealed record TextDocumentItem(
    string Uri,
    string LanguageId,
    int Version,
    [property: JsonConverter(typeof(LenientTextConverter))] string Text);

namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks where the thing at a place comes from.</summary>
public sealed record DefinitionParams(
    TextDocumentIdentifier TextDocument,
    Position Position,
    IntegerOrString? WorkDoneToken = null,
    IntegerOrString? PartialResultToken = null);

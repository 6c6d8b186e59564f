namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks how the text goes on.</summary>
public sealed record CompletionParams(
    TextDocumentIdentifier TextDocument,
    Position Position,
    IntegerOrString? WorkDoneToken = null,
    IntegerOrString? PartialResultToken = null,
    CompletionContext? Context = null);

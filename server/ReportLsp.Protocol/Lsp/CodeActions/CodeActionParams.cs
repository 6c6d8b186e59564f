namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks what can be done for a range.</summary>
public sealed record CodeActionParams(
    TextDocumentIdentifier TextDocument,
    Range Range,
    CodeActionContext Context,
    IntegerOrString? WorkDoneToken = null,
    IntegerOrString? PartialResultToken = null);

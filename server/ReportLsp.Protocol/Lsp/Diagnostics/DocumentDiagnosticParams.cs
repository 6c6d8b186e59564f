namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks for the findings of a document and names the result it has.</summary>
public sealed record DocumentDiagnosticParams(
    TextDocumentIdentifier TextDocument,
    IntegerOrString? WorkDoneToken = null,
    IntegerOrString? PartialResultToken = null,
    string? Identifier = null,
    string? PreviousResultId = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>Abilities of the client concerning a document.</summary>
public sealed record TextDocumentClientCapabilities(
    CompletionClientCapabilities? Completion = null,
    HoverClientCapabilities? Hover = null,
    CodeActionClientCapabilities? CodeAction = null,
    FoldingRangeClientCapabilities? FoldingRange = null,
    DiagnosticClientCapabilities? Diagnostic = null);

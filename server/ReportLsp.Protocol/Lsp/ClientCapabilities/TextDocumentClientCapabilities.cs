namespace ReportLsp.Protocol.Lsp;

/// <summary>Abilities of the client concerning a document.</summary>
public sealed record TextDocumentClientCapabilities(
    CompletionClientCapabilities? Completion = null,
    HoverClientCapabilities? Hover = null,
    DefinitionClientCapabilities? Definition = null,
    DocumentSymbolClientCapabilities? DocumentSymbol = null,
    CodeActionClientCapabilities? CodeAction = null,
    DocumentLinkClientCapabilities? DocumentLink = null,
    FoldingRangeClientCapabilities? FoldingRange = null,
    PublishDiagnosticsClientCapabilities? PublishDiagnostics = null,
    SemanticTokensClientCapabilities? SemanticTokens = null,
    InlayHintClientCapabilities? InlayHint = null,
    DiagnosticClientCapabilities? Diagnostic = null);

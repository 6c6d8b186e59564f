using System.Text.Json;

namespace ReportLsp.Protocol.Lsp;

/// <summary>What the server offers.</summary>
public sealed record ServerCapabilities(
    string? PositionEncoding = null,
    TextDocumentSyncOptions? TextDocumentSync = null,
    CompletionOptions? CompletionProvider = null,
    bool? HoverProvider = null,
    bool? DefinitionProvider = null,
    bool? ReferencesProvider = null,
    bool? DocumentHighlightProvider = null,
    bool? DocumentSymbolProvider = null,
    CodeActionOptions? CodeActionProvider = null,
    CodeLensOptions? CodeLensProvider = null,
    DocumentLinkOptions? DocumentLinkProvider = null,
    bool? WorkspaceSymbolProvider = null,
    bool? DocumentFormattingProvider = null,
    bool? DocumentRangeFormattingProvider = null,
    DocumentOnTypeFormattingOptions? DocumentOnTypeFormattingProvider = null,
    bool? FoldingRangeProvider = null,
    bool? SelectionRangeProvider = null,
    ExecuteCommandOptions? ExecuteCommandProvider = null,
    SemanticTokensOptions? SemanticTokensProvider = null,
    InlayHintOptions? InlayHintProvider = null,
    DiagnosticOptions? DiagnosticProvider = null,
    WorkspaceOptions? Workspace = null,
    JsonElement? Experimental = null);

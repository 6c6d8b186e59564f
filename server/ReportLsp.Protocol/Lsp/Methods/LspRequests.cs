using System.Text.Json;
using ReportLsp.Protocol.JsonRpc;

namespace ReportLsp.Protocol.Lsp;

/// <summary>Requests in use with the types of their parameters and results; <see cref="Empty"/> stands for none.</summary>
public static class LspRequests
{
    /// <summary><c>initialize</c>, client to server.</summary>
    public static RequestMethod<InitializeParams, InitializeResult> Initialize { get; } = new(
        LspMethods.Initialize,
        static () => LspJson.Default.InitializeParams,
        static () => LspJson.Default.InitializeResult);

    /// <summary><c>shutdown</c>, client to server.</summary>
    public static RequestMethod<Empty, Empty?> Shutdown { get; } = new(
        LspMethods.Shutdown,
        static () => LspJson.Default.Empty,
        static () => LspJson.Default.Empty);

    /// <summary><c>textDocument/completion</c>, client to server.</summary>
    public static RequestMethod<CompletionParams, CompletionList?> Completion { get; } = new(
        LspMethods.Completion,
        static () => LspJson.Default.CompletionParams,
        static () => LspJson.Default.CompletionList);

    /// <summary><c>completionItem/resolve</c>, client to server.</summary>
    public static RequestMethod<CompletionItem, CompletionItem> ResolveCompletion { get; } = new(
        LspMethods.ResolveCompletion,
        static () => LspJson.Default.CompletionItem,
        static () => LspJson.Default.CompletionItem);

    /// <summary><c>textDocument/hover</c>, client to server.</summary>
    public static RequestMethod<HoverParams, Hover?> Hover { get; } = new(
        LspMethods.Hover,
        static () => LspJson.Default.HoverParams,
        static () => LspJson.Default.Hover);

    /// <summary><c>textDocument/definition</c>, client to server.</summary>
    public static RequestMethod<DefinitionParams, IReadOnlyList<Location>?> Definition { get; } = new(
        LspMethods.Definition,
        static () => LspJson.Default.DefinitionParams,
        static () => LspJson.Default.IReadOnlyListLocation);

    /// <summary><c>textDocument/references</c>, client to server.</summary>
    public static RequestMethod<ReferenceParams, IReadOnlyList<Location>?> References { get; } = new(
        LspMethods.References,
        static () => LspJson.Default.ReferenceParams,
        static () => LspJson.Default.IReadOnlyListLocation);

    /// <summary><c>textDocument/documentHighlight</c>, client to server.</summary>
    public static RequestMethod<DocumentHighlightParams, IReadOnlyList<DocumentHighlight>?> DocumentHighlight { get; } = new(
        LspMethods.DocumentHighlight,
        static () => LspJson.Default.DocumentHighlightParams,
        static () => LspJson.Default.IReadOnlyListDocumentHighlight);

    /// <summary><c>textDocument/documentSymbol</c>, client to server.</summary>
    public static RequestMethod<DocumentSymbolParams, IReadOnlyList<DocumentSymbol>?> DocumentSymbol { get; } = new(
        LspMethods.DocumentSymbol,
        static () => LspJson.Default.DocumentSymbolParams,
        static () => LspJson.Default.IReadOnlyListDocumentSymbol);

    /// <summary><c>textDocument/codeAction</c>, client to server.</summary>
    public static RequestMethod<CodeActionParams, IReadOnlyList<CodeAction>?> CodeAction { get; } = new(
        LspMethods.CodeAction,
        static () => LspJson.Default.CodeActionParams,
        static () => LspJson.Default.IReadOnlyListCodeAction);

    /// <summary><c>codeAction/resolve</c>, client to server.</summary>
    public static RequestMethod<CodeAction, CodeAction> ResolveCodeAction { get; } = new(
        LspMethods.ResolveCodeAction,
        static () => LspJson.Default.CodeAction,
        static () => LspJson.Default.CodeAction);

    /// <summary><c>textDocument/codeLens</c>, client to server.</summary>
    public static RequestMethod<CodeLensParams, IReadOnlyList<CodeLens>?> CodeLens { get; } = new(
        LspMethods.CodeLens,
        static () => LspJson.Default.CodeLensParams,
        static () => LspJson.Default.IReadOnlyListCodeLens);

    /// <summary><c>codeLens/resolve</c>, client to server.</summary>
    public static RequestMethod<CodeLens, CodeLens> ResolveCodeLens { get; } = new(
        LspMethods.ResolveCodeLens,
        static () => LspJson.Default.CodeLens,
        static () => LspJson.Default.CodeLens);

    /// <summary><c>textDocument/documentLink</c>, client to server.</summary>
    public static RequestMethod<DocumentLinkParams, IReadOnlyList<DocumentLink>?> DocumentLink { get; } = new(
        LspMethods.DocumentLink,
        static () => LspJson.Default.DocumentLinkParams,
        static () => LspJson.Default.IReadOnlyListDocumentLink);

    /// <summary><c>textDocument/formatting</c>, client to server.</summary>
    public static RequestMethod<DocumentFormattingParams, IReadOnlyList<TextEdit>?> Formatting { get; } = new(
        LspMethods.Formatting,
        static () => LspJson.Default.DocumentFormattingParams,
        static () => LspJson.Default.IReadOnlyListTextEdit);

    /// <summary><c>textDocument/rangeFormatting</c>, client to server.</summary>
    public static RequestMethod<DocumentRangeFormattingParams, IReadOnlyList<TextEdit>?> RangeFormatting { get; } = new(
        LspMethods.RangeFormatting,
        static () => LspJson.Default.DocumentRangeFormattingParams,
        static () => LspJson.Default.IReadOnlyListTextEdit);

    /// <summary><c>textDocument/onTypeFormatting</c>, client to server.</summary>
    public static RequestMethod<DocumentOnTypeFormattingParams, IReadOnlyList<TextEdit>?> OnTypeFormatting { get; } = new(
        LspMethods.OnTypeFormatting,
        static () => LspJson.Default.DocumentOnTypeFormattingParams,
        static () => LspJson.Default.IReadOnlyListTextEdit);

    /// <summary><c>textDocument/foldingRange</c>, client to server.</summary>
    public static RequestMethod<FoldingRangeParams, IReadOnlyList<FoldingRange>?> FoldingRange { get; } = new(
        LspMethods.FoldingRange,
        static () => LspJson.Default.FoldingRangeParams,
        static () => LspJson.Default.IReadOnlyListFoldingRange);

    /// <summary><c>textDocument/selectionRange</c>, client to server.</summary>
    public static RequestMethod<SelectionRangeParams, IReadOnlyList<SelectionRange>?> SelectionRange { get; } = new(
        LspMethods.SelectionRange,
        static () => LspJson.Default.SelectionRangeParams,
        static () => LspJson.Default.IReadOnlyListSelectionRange);

    /// <summary><c>textDocument/semanticTokens/full</c>, client to server.</summary>
    public static RequestMethod<SemanticTokensParams, SemanticTokens?> SemanticTokens { get; } = new(
        LspMethods.SemanticTokens,
        static () => LspJson.Default.SemanticTokensParams,
        static () => LspJson.Default.SemanticTokens);

    /// <summary><c>textDocument/semanticTokens/range</c>, client to server.</summary>
    public static RequestMethod<SemanticTokensRangeParams, SemanticTokens?> SemanticTokensRange { get; } = new(
        LspMethods.SemanticTokensRange,
        static () => LspJson.Default.SemanticTokensRangeParams,
        static () => LspJson.Default.SemanticTokens);

    /// <summary><c>textDocument/inlayHint</c>, client to server.</summary>
    public static RequestMethod<InlayHintParams, IReadOnlyList<InlayHint>?> InlayHint { get; } = new(
        LspMethods.InlayHint,
        static () => LspJson.Default.InlayHintParams,
        static () => LspJson.Default.IReadOnlyListInlayHint);

    /// <summary><c>inlayHint/resolve</c>, client to server.</summary>
    public static RequestMethod<InlayHint, InlayHint> ResolveInlayHint { get; } = new(
        LspMethods.ResolveInlayHint,
        static () => LspJson.Default.InlayHint,
        static () => LspJson.Default.InlayHint);

    /// <summary><c>textDocument/diagnostic</c>, client to server.</summary>
    public static RequestMethod<DocumentDiagnosticParams, DocumentDiagnosticReport> DocumentDiagnostic { get; } = new(
        LspMethods.DocumentDiagnostic,
        static () => LspJson.Default.DocumentDiagnosticParams,
        static () => LspJson.Default.DocumentDiagnosticReport);

    /// <summary><c>workspace/diagnostic</c>, client to server.</summary>
    public static RequestMethod<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport> WorkspaceDiagnostic { get; } = new(
        LspMethods.WorkspaceDiagnostic,
        static () => LspJson.Default.WorkspaceDiagnosticParams,
        static () => LspJson.Default.WorkspaceDiagnosticReport);

    /// <summary><c>workspace/symbol</c>, client to server.</summary>
    public static RequestMethod<WorkspaceSymbolParams, IReadOnlyList<WorkspaceSymbol>?> WorkspaceSymbol { get; } = new(
        LspMethods.WorkspaceSymbol,
        static () => LspJson.Default.WorkspaceSymbolParams,
        static () => LspJson.Default.IReadOnlyListWorkspaceSymbol);

    /// <summary><c>workspace/executeCommand</c>, client to server.</summary>
    public static RequestMethod<ExecuteCommandParams, JsonElement?> ExecuteCommand { get; } = new(
        LspMethods.ExecuteCommand,
        static () => LspJson.Default.ExecuteCommandParams,
        static () => LspJson.Default.NullableJsonElement);

    /// <summary><c>client/registerCapability</c>, server to client.</summary>
    public static RequestMethod<RegistrationParams, Empty?> RegisterCapability { get; } = new(
        LspMethods.RegisterCapability,
        static () => LspJson.Default.RegistrationParams,
        static () => LspJson.Default.Empty);

    /// <summary><c>client/unregisterCapability</c>, server to client.</summary>
    public static RequestMethod<UnregistrationParams, Empty?> UnregisterCapability { get; } = new(
        LspMethods.UnregisterCapability,
        static () => LspJson.Default.UnregistrationParams,
        static () => LspJson.Default.Empty);

    /// <summary><c>workspace/workspaceFolders</c>, server to client.</summary>
    public static RequestMethod<Empty, IReadOnlyList<WorkspaceFolder>?> WorkspaceFolders { get; } = new(
        LspMethods.WorkspaceFolders,
        static () => LspJson.Default.Empty,
        static () => LspJson.Default.IReadOnlyListWorkspaceFolder);

    /// <summary><c>workspace/configuration</c>, server to client.</summary>
    public static RequestMethod<ConfigurationParams, IReadOnlyList<JsonElement>> Configuration { get; } = new(
        LspMethods.Configuration,
        static () => LspJson.Default.ConfigurationParams,
        static () => LspJson.Default.IReadOnlyListJsonElement);

    /// <summary><c>workspace/applyEdit</c>, server to client.</summary>
    public static RequestMethod<ApplyWorkspaceEditParams, ApplyWorkspaceEditResult> ApplyEdit { get; } = new(
        LspMethods.ApplyEdit,
        static () => LspJson.Default.ApplyWorkspaceEditParams,
        static () => LspJson.Default.ApplyWorkspaceEditResult);

    /// <summary><c>window/workDoneProgress/create</c>, server to client.</summary>
    public static RequestMethod<WorkDoneProgressCreateParams, Empty?> CreateWorkDoneProgress { get; } = new(
        LspMethods.CreateWorkDoneProgress,
        static () => LspJson.Default.WorkDoneProgressCreateParams,
        static () => LspJson.Default.Empty);

    /// <summary><c>window/showMessageRequest</c>, server to client.</summary>
    public static RequestMethod<ShowMessageRequestParams, MessageActionItem?> ShowMessageRequest { get; } = new(
        LspMethods.ShowMessageRequest,
        static () => LspJson.Default.ShowMessageRequestParams,
        static () => LspJson.Default.MessageActionItem);

    /// <summary><c>window/showDocument</c>, server to client.</summary>
    public static RequestMethod<ShowDocumentParams, ShowDocumentResult> ShowDocument { get; } = new(
        LspMethods.ShowDocument,
        static () => LspJson.Default.ShowDocumentParams,
        static () => LspJson.Default.ShowDocumentResult);

    /// <summary><c>workspace/semanticTokens/refresh</c>, server to client.</summary>
    public static RequestMethod<Empty, Empty?> RefreshSemanticTokens { get; } = new(
        LspMethods.RefreshSemanticTokens,
        static () => LspJson.Default.Empty,
        static () => LspJson.Default.Empty);

    /// <summary><c>workspace/inlayHint/refresh</c>, server to client.</summary>
    public static RequestMethod<Empty, Empty?> RefreshInlayHints { get; } = new(
        LspMethods.RefreshInlayHints,
        static () => LspJson.Default.Empty,
        static () => LspJson.Default.Empty);

    /// <summary><c>workspace/diagnostic/refresh</c>, server to client.</summary>
    public static RequestMethod<Empty, Empty?> RefreshDiagnostics { get; } = new(
        LspMethods.RefreshDiagnostics,
        static () => LspJson.Default.Empty,
        static () => LspJson.Default.Empty);

    /// <summary><c>workspace/codeLens/refresh</c>, server to client.</summary>
    public static RequestMethod<Empty, Empty?> RefreshCodeLenses { get; } = new(
        LspMethods.RefreshCodeLenses,
        static () => LspJson.Default.Empty,
        static () => LspJson.Default.Empty);

    /// <summary><c>workspace/foldingRange/refresh</c>, server to client.</summary>
    public static RequestMethod<Empty, Empty?> RefreshFoldingRanges { get; } = new(
        LspMethods.RefreshFoldingRanges,
        static () => LspJson.Default.Empty,
        static () => LspJson.Default.Empty);
}

namespace ReportLsp.Protocol.Lsp;

/// <summary>Names of the methods in use.</summary>
public static class LspMethods
{
    /// <summary>Request, client to server.</summary>
    public const string Initialize = "initialize";

    /// <summary>Request, client to server.</summary>
    public const string Shutdown = "shutdown";

    /// <summary>Request, client to server.</summary>
    public const string Completion = "textDocument/completion";

    /// <summary>Request, client to server.</summary>
    public const string ResolveCompletion = "completionItem/resolve";

    /// <summary>Request, client to server.</summary>
    public const string Hover = "textDocument/hover";

    /// <summary>Request, client to server.</summary>
    public const string Definition = "textDocument/definition";

    /// <summary>Request, client to server.</summary>
    public const string References = "textDocument/references";

    /// <summary>Request, client to server.</summary>
    public const string DocumentHighlight = "textDocument/documentHighlight";

    /// <summary>Request, client to server.</summary>
    public const string DocumentSymbol = "textDocument/documentSymbol";

    /// <summary>Request, client to server.</summary>
    public const string CodeAction = "textDocument/codeAction";

    /// <summary>Request, client to server.</summary>
    public const string ResolveCodeAction = "codeAction/resolve";

    /// <summary>Request, client to server.</summary>
    public const string CodeLens = "textDocument/codeLens";

    /// <summary>Request, client to server.</summary>
    public const string ResolveCodeLens = "codeLens/resolve";

    /// <summary>Request, client to server.</summary>
    public const string DocumentLink = "textDocument/documentLink";

    /// <summary>Request, client to server.</summary>
    public const string Formatting = "textDocument/formatting";

    /// <summary>Request, client to server.</summary>
    public const string RangeFormatting = "textDocument/rangeFormatting";

    /// <summary>Request, client to server.</summary>
    public const string OnTypeFormatting = "textDocument/onTypeFormatting";

    /// <summary>Request, client to server.</summary>
    public const string FoldingRange = "textDocument/foldingRange";

    /// <summary>Request, client to server.</summary>
    public const string SelectionRange = "textDocument/selectionRange";

    /// <summary>Request, client to server.</summary>
    public const string SemanticTokens = "textDocument/semanticTokens/full";

    /// <summary>Request, client to server.</summary>
    public const string SemanticTokensRange = "textDocument/semanticTokens/range";

    /// <summary>Request, client to server.</summary>
    public const string InlayHint = "textDocument/inlayHint";

    /// <summary>Request, client to server.</summary>
    public const string ResolveInlayHint = "inlayHint/resolve";

    /// <summary>Request, client to server.</summary>
    public const string DocumentDiagnostic = "textDocument/diagnostic";

    /// <summary>Request, client to server.</summary>
    public const string WorkspaceDiagnostic = "workspace/diagnostic";

    /// <summary>Request, client to server.</summary>
    public const string WorkspaceSymbol = "workspace/symbol";

    /// <summary>Request, client to server.</summary>
    public const string ExecuteCommand = "workspace/executeCommand";

    /// <summary>Request, server to client.</summary>
    public const string RegisterCapability = "client/registerCapability";

    /// <summary>Request, server to client.</summary>
    public const string UnregisterCapability = "client/unregisterCapability";

    /// <summary>Request, server to client.</summary>
    public const string WorkspaceFolders = "workspace/workspaceFolders";

    /// <summary>Request, server to client.</summary>
    public const string Configuration = "workspace/configuration";

    /// <summary>Request, server to client.</summary>
    public const string ApplyEdit = "workspace/applyEdit";

    /// <summary>Request, server to client.</summary>
    public const string CreateWorkDoneProgress = "window/workDoneProgress/create";

    /// <summary>Request, server to client.</summary>
    public const string ShowMessageRequest = "window/showMessageRequest";

    /// <summary>Request, server to client.</summary>
    public const string ShowDocument = "window/showDocument";

    /// <summary>Request, server to client.</summary>
    public const string RefreshSemanticTokens = "workspace/semanticTokens/refresh";

    /// <summary>Request, server to client.</summary>
    public const string RefreshInlayHints = "workspace/inlayHint/refresh";

    /// <summary>Request, server to client.</summary>
    public const string RefreshDiagnostics = "workspace/diagnostic/refresh";

    /// <summary>Request, server to client.</summary>
    public const string RefreshCodeLenses = "workspace/codeLens/refresh";

    /// <summary>Request, server to client.</summary>
    public const string RefreshFoldingRanges = "workspace/foldingRange/refresh";

    /// <summary>Notification, client to server.</summary>
    public const string Initialized = "initialized";

    /// <summary>Notification, client to server.</summary>
    public const string Exit = "exit";

    /// <summary>Notification, client to server.</summary>
    public const string SetTrace = "$/setTrace";

    /// <summary>Notification, client to server.</summary>
    public const string DidOpen = "textDocument/didOpen";

    /// <summary>Notification, client to server.</summary>
    public const string DidChange = "textDocument/didChange";

    /// <summary>Notification, client to server.</summary>
    public const string DidClose = "textDocument/didClose";

    /// <summary>Notification, client to server.</summary>
    public const string DidSave = "textDocument/didSave";

    /// <summary>Notification, client to server.</summary>
    public const string DidChangeWorkspaceFolders = "workspace/didChangeWorkspaceFolders";

    /// <summary>Notification, client to server.</summary>
    public const string DidChangeConfiguration = "workspace/didChangeConfiguration";

    /// <summary>Notification, client to server.</summary>
    public const string DidChangeWatchedFiles = "workspace/didChangeWatchedFiles";

    /// <summary>Notification, client to server.</summary>
    public const string CancelWorkDoneProgress = "window/workDoneProgress/cancel";

    /// <summary>Notification, server to client.</summary>
    public const string PublishDiagnostics = "textDocument/publishDiagnostics";

    /// <summary>Notification, server to client.</summary>
    public const string ShowMessage = "window/showMessage";

    /// <summary>Notification, server to client.</summary>
    public const string LogMessage = "window/logMessage";

    /// <summary>Notification, server to client.</summary>
    public const string LogTrace = "$/logTrace";

    /// <summary>Notification, both ways.</summary>
    public const string Progress = "$/progress";
}

using ReportLsp.Protocol.JsonRpc;

namespace ReportLsp.Protocol.Lsp;

/// <summary>Notifications in use with the types of their parameters; <see cref="Empty"/> stands for none.</summary>
public static class LspNotifications
{
    /// <summary><c>initialized</c>, client to server.</summary>
    public static NotificationMethod<InitializedParams> Initialized { get; } = new(LspMethods.Initialized, static () => LspJson.Default.InitializedParams);

    /// <summary><c>exit</c>, client to server.</summary>
    public static NotificationMethod<Empty> Exit { get; } = new(LspMethods.Exit, static () => LspJson.Default.Empty);

    /// <summary><c>$/setTrace</c>, client to server.</summary>
    public static NotificationMethod<SetTraceParams> SetTrace { get; } = new(LspMethods.SetTrace, static () => LspJson.Default.SetTraceParams);

    /// <summary><c>textDocument/didOpen</c>, client to server.</summary>
    public static NotificationMethod<DidOpenTextDocumentParams> DidOpen { get; } = new(LspMethods.DidOpen, static () => LspJson.Default.DidOpenTextDocumentParams);

    /// <summary><c>textDocument/didChange</c>, client to server.</summary>
    public static NotificationMethod<DidChangeTextDocumentParams> DidChange { get; } = new(LspMethods.DidChange, static () => LspJson.Default.DidChangeTextDocumentParams);

    /// <summary><c>textDocument/didClose</c>, client to server.</summary>
    public static NotificationMethod<DidCloseTextDocumentParams> DidClose { get; } = new(LspMethods.DidClose, static () => LspJson.Default.DidCloseTextDocumentParams);

    /// <summary><c>textDocument/didSave</c>, client to server.</summary>
    public static NotificationMethod<DidSaveTextDocumentParams> DidSave { get; } = new(LspMethods.DidSave, static () => LspJson.Default.DidSaveTextDocumentParams);

    /// <summary><c>workspace/didChangeWorkspaceFolders</c>, client to server.</summary>
    public static NotificationMethod<DidChangeWorkspaceFoldersParams> DidChangeWorkspaceFolders { get; } = new(LspMethods.DidChangeWorkspaceFolders, static () => LspJson.Default.DidChangeWorkspaceFoldersParams);

    /// <summary><c>workspace/didChangeConfiguration</c>, client to server.</summary>
    public static NotificationMethod<DidChangeConfigurationParams> DidChangeConfiguration { get; } = new(LspMethods.DidChangeConfiguration, static () => LspJson.Default.DidChangeConfigurationParams);

    /// <summary><c>workspace/didChangeWatchedFiles</c>, client to server.</summary>
    public static NotificationMethod<DidChangeWatchedFilesParams> DidChangeWatchedFiles { get; } = new(LspMethods.DidChangeWatchedFiles, static () => LspJson.Default.DidChangeWatchedFilesParams);

    /// <summary><c>window/workDoneProgress/cancel</c>, client to server.</summary>
    public static NotificationMethod<WorkDoneProgressCancelParams> CancelWorkDoneProgress { get; } = new(LspMethods.CancelWorkDoneProgress, static () => LspJson.Default.WorkDoneProgressCancelParams);

    /// <summary><c>textDocument/publishDiagnostics</c>, server to client.</summary>
    public static NotificationMethod<PublishDiagnosticsParams> PublishDiagnostics { get; } = new(LspMethods.PublishDiagnostics, static () => LspJson.Default.PublishDiagnosticsParams);

    /// <summary><c>window/showMessage</c>, server to client.</summary>
    public static NotificationMethod<ShowMessageParams> ShowMessage { get; } = new(LspMethods.ShowMessage, static () => LspJson.Default.ShowMessageParams);

    /// <summary><c>window/logMessage</c>, server to client.</summary>
    public static NotificationMethod<LogMessageParams> LogMessage { get; } = new(LspMethods.LogMessage, static () => LspJson.Default.LogMessageParams);

    /// <summary><c>$/logTrace</c>, server to client.</summary>
    public static NotificationMethod<LogTraceParams> LogTrace { get; } = new(LspMethods.LogTrace, static () => LspJson.Default.LogTraceParams);

    /// <summary><c>$/progress</c>, both ways.</summary>
    public static NotificationMethod<ProgressParams> Progress { get; } = new(LspMethods.Progress, static () => LspJson.Default.ProgressParams);
}

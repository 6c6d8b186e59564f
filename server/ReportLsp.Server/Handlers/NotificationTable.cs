using ReportLsp.Protocol.JsonRpc;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary>Leads notifications to their handlers; what is not known is skipped, as the protocol says.</summary>
internal static class NotificationTable
{
    /// <summary>Handles a notification before the next message is looked at.</summary>
    public static void Handle(ReportSession session, IncomingMessage message)
    {
        switch (message.Method)
        {
            case Lsp.LspMethods.DidOpen:
                SyncHandler.Open(session, message.Read(Lsp.LspNotifications.DidOpen));
                break;
            case Lsp.LspMethods.DidChange:
                SyncHandler.Change(session, message.Read(Lsp.LspNotifications.DidChange));
                break;
            case Lsp.LspMethods.DidClose:
                SyncHandler.Close(session, message.Read(Lsp.LspNotifications.DidClose));
                break;
            case Lsp.LspMethods.DidSave:
                SyncHandler.Save(session, message.Read(Lsp.LspNotifications.DidSave));
                break;
            case Lsp.LspMethods.Initialized:
                StartHandler.Initialized(session);
                break;
            case Lsp.LspMethods.DidChangeConfiguration:
                ConfigurationHandler.Changed(session, message.Parameters.IsEmpty ? null : message.Read(Lsp.LspNotifications.DidChangeConfiguration).Settings);
                break;
            case Lsp.LspMethods.DidChangeWatchedFiles:
                WatchedFilesHandler.Changed(session, message.Read(Lsp.LspNotifications.DidChangeWatchedFiles).Changes);
                break;
            case Lsp.LspMethods.DidChangeWorkspaceFolders:
                session.ChangeFolders(message.Read(Lsp.LspNotifications.DidChangeWorkspaceFolders).Event);
                session.Indexer.Start();
                break;
            case Lsp.LspMethods.CancelWorkDoneProgress:
                session.Progress.Cancel(message.Read(Lsp.LspNotifications.CancelWorkDoneProgress).Token);
                break;
        }
    }
}

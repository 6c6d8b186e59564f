using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Server.Session;

/// <summary>The run over all reports of the workspace that users start by a command.</summary>
internal static class WorkspaceCheck
{
    private static readonly LocalizedText TitleText = new("检查工作区的报告", "Checking the reports of the workspace");

    /// <summary>What the client shows while it runs.</summary>
    public static string Title(ReportSession session) => TitleText.For(session.Language);

    /// <summary>Checks the reports that are not open and shows their findings from then on; gives how many reports there are, with the open ones.</summary>
    /// <exception cref="OperationCanceledException">The user has stopped it.</exception>
    public static async Task<int> RunAsync(ReportSession session, Lsp.IntegerOrString? token, CancellationToken cancellation)
    {
        await session.Indexer.Work.WaitAsync(cancellation).ConfigureAwait(false);
        var reports = await session.Progress.RunAsync(token, Title(session), session.Closed.CheckAll, cancellation).ConfigureAwait(false);
        session.Publisher.ShowClosed(reports);
        return session.Index.All.Count;
    }
}

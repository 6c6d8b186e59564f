using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary><c>workspace/symbol</c>: the reports of the workspace by agency and year.</summary>
internal static class WorkspaceSymbolHandler
{
    /// <summary>Most reports listed at once.</summary>
    private const int Most = 1000;

    /// <summary>The reports that fit a query.</summary>
    public static IReadOnlyList<Lsp.WorkspaceSymbol>? Handle(ReportSession session, Lsp.WorkspaceSymbolParams given)
    {
        var result = new List<Lsp.WorkspaceSymbol>();
        foreach (var report in session.Index.All)
        {
            if (report.Symbol is not { } symbol || !symbol.Matches(given.Query))
                continue;
            var place = new Lsp.Location(session.UriOf(report.Path), report.Place);
            result.Add(new Lsp.WorkspaceSymbol(symbol.Name, Lsp.SymbolKind.File, place, ContainerName: symbol.Format));
            if (result.Count == Most)
                break;
        }

        return result;
    }
}

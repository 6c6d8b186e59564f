using ReportLsp.Analysis.Features;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary>What the server says that it can do.</summary>
internal static class Capabilities
{
    /// <summary>The kinds of code actions on offer, as the protocol names them.</summary>
    private static readonly string[] ActionKinds =
        [.. Enum.GetValues<CodeActionKind>().Select(CodeAction.NameOf)];

    /// <summary>The answer to a client.</summary>
    public static Lsp.ServerCapabilities Of(ReportSession session) => new(
        PositionEncoding: ClientProfile.NameOf(session.Client.Encoding),
        TextDocumentSync: new Lsp.TextDocumentSyncOptions(true, Lsp.TextDocumentSyncKind.Incremental, null, null, new Lsp.SaveOptions(false)),
        CompletionProvider: new Lsp.CompletionOptions(TriggerCharacters: Completions.TriggerCharacters, ResolveProvider: true),
        HoverProvider: true,
        DefinitionProvider: true,
        ReferencesProvider: true,
        DocumentHighlightProvider: true,
        DocumentSymbolProvider: true,
        CodeActionProvider: new Lsp.CodeActionOptions(CodeActionKinds: ActionKinds, ResolveProvider: true),
        CodeLensProvider: new Lsp.CodeLensOptions(),
        DocumentLinkProvider: new Lsp.DocumentLinkOptions(),
        WorkspaceSymbolProvider: true,
        DocumentFormattingProvider: true,
        DocumentRangeFormattingProvider: true,
        DocumentOnTypeFormattingProvider: new Lsp.DocumentOnTypeFormattingOptions(
            FormattingQueries.OnTypeCharacters[0], [.. FormattingQueries.OnTypeCharacters.Skip(1)]),
        FoldingRangeProvider: true,
        SelectionRangeProvider: true,
        ExecuteCommandProvider: new Lsp.ExecuteCommandOptions(Commands.All, true),
        SemanticTokensProvider: new Lsp.SemanticTokensOptions(
            new Lsp.SemanticTokensLegend(SemanticTokens.Types, SemanticTokens.Modifiers), Range: true, Full: true),
        InlayHintProvider: new Lsp.InlayHintOptions(),
        DiagnosticProvider: session.Settings.Delivery == DiagnosticDelivery.Push ? null : new Lsp.DiagnosticOptions(true, true, true, "reportlsp"),
        Workspace: new Lsp.WorkspaceOptions(new Lsp.WorkspaceFoldersServerCapabilities(true, true)));
}

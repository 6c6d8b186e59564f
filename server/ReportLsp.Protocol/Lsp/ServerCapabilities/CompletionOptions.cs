namespace ReportLsp.Protocol.Lsp;

/// <summary>What completion offers and on which characters it starts.</summary>
public sealed record CompletionOptions(
    bool? WorkDoneProgress = null,
    IReadOnlyList<string>? TriggerCharacters = null,
    IReadOnlyList<string>? AllCommitCharacters = null,
    bool? ResolveProvider = null,
    ServerCompletionItemOptions? CompletionItem = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>Suggestions; incomplete means they are to be asked again as typing goes on.</summary>
public sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items);

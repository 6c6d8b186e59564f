namespace ReportLsp.Protocol.Lsp;

/// <summary>How the client takes completion.</summary>
public sealed record CompletionClientCapabilities(ClientCompletionItemOptions? CompletionItem = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>What a completion item may contain.</summary>
public sealed record ClientCompletionItemOptions(
    bool? SnippetSupport = null,
    IReadOnlyList<string>? DocumentationFormat = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>How a suggestion is shown.</summary>
public enum CompletionItemTag
{
    /// <summary>Deprecated.</summary>
    Deprecated = 1,
}

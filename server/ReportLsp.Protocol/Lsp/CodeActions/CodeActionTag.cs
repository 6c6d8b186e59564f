namespace ReportLsp.Protocol.Lsp;

/// <summary>How an action is shown.</summary>
public enum CodeActionTag
{
    /// <summary>L l m generated.</summary>
    LLMGenerated = 1,
}

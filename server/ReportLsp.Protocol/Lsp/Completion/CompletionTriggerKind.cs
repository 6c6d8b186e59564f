namespace ReportLsp.Protocol.Lsp;

/// <summary>What started completion.</summary>
public enum CompletionTriggerKind
{
    /// <summary>Invoked.</summary>
    Invoked = 1,

    /// <summary>Trigger character.</summary>
    TriggerCharacter = 2,

    /// <summary>Trigger for incomplete completions.</summary>
    TriggerForIncompleteCompletions = 3,
}

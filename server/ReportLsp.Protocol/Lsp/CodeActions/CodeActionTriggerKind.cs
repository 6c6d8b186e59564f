namespace ReportLsp.Protocol.Lsp;

/// <summary>What made the client ask for actions.</summary>
public enum CodeActionTriggerKind
{
    /// <summary>Invoked.</summary>
    Invoked = 1,

    /// <summary>Automatic.</summary>
    Automatic = 2,
}

namespace ReportLsp.Protocol.Lsp;

/// <summary>What started completion.</summary>
public sealed record CompletionContext(CompletionTriggerKind TriggerKind, string? TriggerCharacter = null);

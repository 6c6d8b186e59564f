namespace ReportLsp.Protocol.Lsp;

/// <summary>Findings in the range as the client knows them, and which kinds of actions it wants (<see cref="CodeActionKind"/>, or kinds below them).</summary>
public sealed record CodeActionContext(
    IReadOnlyList<Diagnostic> Diagnostics,
    IReadOnlyList<string>? Only = null,
    CodeActionTriggerKind? TriggerKind = null);

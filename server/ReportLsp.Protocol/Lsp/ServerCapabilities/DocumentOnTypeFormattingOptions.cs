namespace ReportLsp.Protocol.Lsp;

/// <summary>Characters after which the server formats.</summary>
public sealed record DocumentOnTypeFormattingOptions(
    string FirstTriggerCharacter,
    IReadOnlyList<string>? MoreTriggerCharacter = null);

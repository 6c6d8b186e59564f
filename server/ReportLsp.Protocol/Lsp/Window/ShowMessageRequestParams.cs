namespace ReportLsp.Protocol.Lsp;

/// <summary>A question to the user with answers to choose from.</summary>
public sealed record ShowMessageRequestParams(
    MessageType Type,
    string Message,
    IReadOnlyList<MessageActionItem>? Actions = null);

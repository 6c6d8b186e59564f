namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks to format after a character was typed.</summary>
public sealed record DocumentOnTypeFormattingParams(
    TextDocumentIdentifier TextDocument,
    Position Position,
    string Ch,
    FormattingOptions Options);

namespace ReportLsp.Protocol.Lsp;

/// <summary>What the client's user likes. A report has no indentation, so most of it has no effect.</summary>
public sealed record FormattingOptions(
    int TabSize,
    bool InsertSpaces,
    bool? TrimTrailingWhitespace = null,
    bool? InsertFinalNewline = null,
    bool? TrimFinalNewlines = null);

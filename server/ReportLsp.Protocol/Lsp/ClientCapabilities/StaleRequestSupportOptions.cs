namespace ReportLsp.Protocol.Lsp;

/// <summary>How the client treats requests whose document has moved on.</summary>
public sealed record StaleRequestSupportOptions(
    bool? Cancel = null,
    IReadOnlyList<string>? RetryOnContentModified = null);

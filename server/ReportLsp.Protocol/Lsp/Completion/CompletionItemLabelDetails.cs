namespace ReportLsp.Protocol.Lsp;

/// <summary>Fainter text after the label.</summary>
public sealed record CompletionItemLabelDetails(string? Detail = null, string? Description = null);

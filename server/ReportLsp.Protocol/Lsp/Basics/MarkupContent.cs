namespace ReportLsp.Protocol.Lsp;

/// <summary>Text for people; its kind is one of <see cref="MarkupKind"/>.</summary>
public sealed record MarkupContent(string Kind, string Value);

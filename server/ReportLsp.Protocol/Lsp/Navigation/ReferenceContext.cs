namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether the source counts as a use.</summary>
public sealed record ReferenceContext(bool IncludeDeclaration);

namespace ReportLsp.Protocol.Lsp;

/// <summary>Present where code actions may be objects and not only commands.</summary>
public sealed record ClientCodeActionLiteralOptions(ClientCodeActionKindOptions? CodeActionKind = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>Kinds of code actions the client knows.</summary>
public sealed record ClientCodeActionKindOptions(IReadOnlyList<string>? ValueSet = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>Kinds of code actions on offer.</summary>
public sealed record CodeActionOptions(
    bool? WorkDoneProgress = null,
    IReadOnlyList<string>? CodeActionKinds = null,
    bool? ResolveProvider = null);

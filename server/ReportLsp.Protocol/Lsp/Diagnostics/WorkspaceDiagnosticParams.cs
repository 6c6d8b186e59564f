namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks for the findings of all documents and names the results it has.</summary>
public sealed record WorkspaceDiagnosticParams(
    IReadOnlyList<PreviousResultId> PreviousResultIds,
    IntegerOrString? WorkDoneToken = null,
    IntegerOrString? PartialResultToken = null,
    string? Identifier = null);

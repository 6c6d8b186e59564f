namespace ReportLsp.Protocol.Lsp;

/// <summary>How diagnostics are pulled.</summary>
public sealed record DiagnosticOptions(
    bool InterFileDependencies,
    bool WorkspaceDiagnostics,
    bool? WorkDoneProgress = null,
    string? Identifier = null);

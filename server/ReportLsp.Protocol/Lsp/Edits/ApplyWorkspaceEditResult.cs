namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether the edit was applied, and where not, why.</summary>
public sealed record ApplyWorkspaceEditResult(bool Applied, string? FailureReason = null, int? FailedChange = null);

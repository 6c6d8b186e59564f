namespace ReportLsp.Protocol.Lsp;

/// <summary>Commands the server runs.</summary>
public sealed record ExecuteCommandOptions(IReadOnlyList<string> Commands, bool? WorkDoneProgress = null);

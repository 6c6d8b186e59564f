namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether a save carries the text.</summary>
public sealed record SaveOptions(bool? IncludeText = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>A file that has changed.</summary>
public sealed record FileEvent(string Uri, FileChangeType Type);

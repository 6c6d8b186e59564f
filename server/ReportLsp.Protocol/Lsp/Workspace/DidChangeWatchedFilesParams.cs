namespace ReportLsp.Protocol.Lsp;

/// <summary>Files have changed on disk.</summary>
public sealed record DidChangeWatchedFilesParams(IReadOnlyList<FileEvent> Changes);

namespace ReportLsp.Protocol.Lsp;

/// <summary>A glob pattern of files, and which changes of them matter; without them all do.</summary>
public sealed record FileSystemWatcher(string GlobPattern, WatchKind? Kind = null);

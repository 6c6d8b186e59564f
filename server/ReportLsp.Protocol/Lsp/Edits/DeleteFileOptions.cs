namespace ReportLsp.Protocol.Lsp;

/// <summary>How a deletion treats folders and missing files.</summary>
public sealed record DeleteFileOptions(bool? Recursive = null, bool? IgnoreIfNotExists = null);

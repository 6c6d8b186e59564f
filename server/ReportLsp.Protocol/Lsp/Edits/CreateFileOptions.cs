namespace ReportLsp.Protocol.Lsp;

/// <summary>What happens where the file to create exists; overwrite wins.</summary>
public sealed record CreateFileOptions(bool? Overwrite = null, bool? IgnoreIfExists = null);

namespace ReportLsp.Protocol.Lsp;

/// <summary>What happens where the new name exists; overwrite wins.</summary>
public sealed record RenameFileOptions(bool? Overwrite = null, bool? IgnoreIfExists = null);

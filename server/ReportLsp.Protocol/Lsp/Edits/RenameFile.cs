namespace ReportLsp.Protocol.Lsp;

/// <summary>Renames a file or folder.</summary>
public sealed record RenameFile(string OldUri, string NewUri, RenameFileOptions? Options = null) : DocumentChange
{
    /// <summary>Tells this record from the others of its family.</summary>
    public string Kind => "rename";
}

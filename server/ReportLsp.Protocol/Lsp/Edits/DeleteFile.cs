namespace ReportLsp.Protocol.Lsp;

/// <summary>Deletes a file or folder.</summary>
public sealed record DeleteFile(string Uri, DeleteFileOptions? Options = null) : DocumentChange
{
    /// <summary>Tells this record from the others of its family.</summary>
    public string Kind => "delete";
}

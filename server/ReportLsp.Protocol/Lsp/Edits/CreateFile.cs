namespace ReportLsp.Protocol.Lsp;

/// <summary>Creates a file.</summary>
public sealed record CreateFile(string Uri, CreateFileOptions? Options = null) : DocumentChange
{
    /// <summary>Tells this record from the others of its family.</summary>
    public string Kind => "create";
}

namespace ReportLsp.Protocol.Lsp;

/// <summary>Changes of files a client may support.</summary>
public static class ResourceOperationKind
{
    /// <summary><c>create</c></summary>
    public const string Create = "create";

    /// <summary><c>rename</c></summary>
    public const string Rename = "rename";

    /// <summary><c>delete</c></summary>
    public const string Delete = "delete";
}

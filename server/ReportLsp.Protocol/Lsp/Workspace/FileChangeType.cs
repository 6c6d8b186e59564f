namespace ReportLsp.Protocol.Lsp;

/// <summary>What happened to a file.</summary>
public enum FileChangeType
{
    /// <summary>Created.</summary>
    Created = 1,

    /// <summary>Changed.</summary>
    Changed = 2,

    /// <summary>Deleted.</summary>
    Deleted = 3,
}

namespace ReportLsp.Protocol.Lsp;

/// <summary>Which changes of files matter; values are added up.</summary>
[Flags]
public enum WatchKind
{
    /// <summary>Create.</summary>
    Create = 1,

    /// <summary>Change.</summary>
    Change = 2,

    /// <summary>Delete.</summary>
    Delete = 4,
}

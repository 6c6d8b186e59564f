namespace ReportLsp.Protocol.Lsp;

/// <summary>How grave a message is.</summary>
public enum MessageType
{
    /// <summary>Error.</summary>
    Error = 1,

    /// <summary>Warning.</summary>
    Warning = 2,

    /// <summary>Info.</summary>
    Info = 3,

    /// <summary>Log.</summary>
    Log = 4,

    /// <summary>Debug.</summary>
    Debug = 5,
}

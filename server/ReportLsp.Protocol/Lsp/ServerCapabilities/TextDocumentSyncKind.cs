namespace ReportLsp.Protocol.Lsp;

/// <summary>How changes of a document are sent.</summary>
public enum TextDocumentSyncKind
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Full.</summary>
    Full = 1,

    /// <summary>Incremental.</summary>
    Incremental = 2,
}

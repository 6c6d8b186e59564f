namespace ReportLsp.Protocol.Lsp;

/// <summary>How a highlighted place is used.</summary>
public enum DocumentHighlightKind
{
    /// <summary>Text.</summary>
    Text = 1,

    /// <summary>Read.</summary>
    Read = 2,

    /// <summary>Write.</summary>
    Write = 3,
}

namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether inserted text has placeholders.</summary>
public enum InsertTextFormat
{
    /// <summary>Plain text.</summary>
    PlainText = 1,

    /// <summary>Snippet.</summary>
    Snippet = 2,
}

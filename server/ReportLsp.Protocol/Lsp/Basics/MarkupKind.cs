namespace ReportLsp.Protocol.Lsp;

/// <summary>Formats of text for people.</summary>
public static class MarkupKind
{
    /// <summary><c>plaintext</c></summary>
    public const string PlainText = "plaintext";

    /// <summary><c>markdown</c></summary>
    public const string Markdown = "markdown";
}

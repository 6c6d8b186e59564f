using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Documents.Html;

/// <summary>Choices for a preview page.</summary>
public sealed record PreviewOptions
{
    /// <summary>
    /// The nonce that styles and script carry: 16 to 128 characters of base64 or base64url, fresh for each page, made by the caller.
    /// </summary>
    public required string Nonce { get; init; }

    /// <summary>
    /// Address of the script of the webview, as <c>webview.asWebviewUri</c> gives it; it is loaded with the nonce. Null for a page without one.
    /// </summary>
    public string? ScriptUri { get; init; }

    /// <summary>Language of the messages of findings; null for that of the report.</summary>
    public Language? Language { get; init; }

    /// <summary>True where a text can serve as <see cref="Nonce"/>.</summary>
    public static bool IsNonce(string text)
    {
        if (text.Length is < 16 or > 128)
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/' or '-' or '_' or '='))
                return false;
        }

        return true;
    }
}

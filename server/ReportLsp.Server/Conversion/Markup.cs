using System.Text;

namespace ReportLsp.Server.Conversion;

/// <summary>Markdown for clients that show it, and plain text for those that do not.</summary>
internal static class Markup
{
    /// <summary>Markdown as content.</summary>
    public static Lsp.MarkupContent Of(string markdown, bool takesMarkdown) => takesMarkdown
        ? new Lsp.MarkupContent(Lsp.MarkupKind.Markdown, markdown)
        : new Lsp.MarkupContent(Lsp.MarkupKind.PlainText, Plain(markdown));

    /// <summary>The text without its marks: emphasis, code, headings and escapes.</summary>
    internal static string Plain(string markdown)
    {
        var result = new StringBuilder(markdown.Length);
        var isLineStart = true;
        for (var i = 0; i < markdown.Length; i++)
        {
            var c = markdown[i];
            if (c == '\\' && i + 1 < markdown.Length && !char.IsAsciiLetterOrDigit(markdown[i + 1]) && markdown[i + 1] != '\n')
            {
                result.Append(markdown[++i]);
                isLineStart = false;
                continue;
            }

            if (c is '*' or '`' || (isLineStart && c is '#' or '>') || (c == ' ' && isLineStart && i > 0 && markdown[i - 1] is '#' or '>'))
                continue;
            result.Append(c);
            isLineStart = c == '\n';
        }

        return result.ToString();
    }
}

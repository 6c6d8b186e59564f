using System.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Text of a report inside Markdown: shown as it is written, never as markup.</summary>
internal static class MarkdownText
{
    /// <summary>A text on one line with every mark that means something in Markdown escaped.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '~' or '&' or '!' or '$' or '{' or '}')
                result.Append('\\');
            result.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        return result.ToString();
    }
}

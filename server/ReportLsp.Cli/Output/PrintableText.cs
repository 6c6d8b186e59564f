using System.Text;

namespace ReportLsp.Cli.Output;

/// <summary>Makes untrusted text safe for a terminal: control characters become visible and cannot move the cursor or reorder text.</summary>
/// <remarks>Plain comparisons: the framework's vectorised search would be compiled at start, which takes longer than it saves.</remarks>
public static class PrintableText
{
    /// <summary>The text with each unsafe character replaced by one visible character of width 1.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Clean(text[i]) != text[i])
                return CleanFrom(text, i);
        }

        return text;
    }

    /// <summary>The character itself, or what is shown for it: C0, DEL, C1, line and paragraph separators, marks that change the direction of text.</summary>
    public static char Clean(char c) => c switch
    {
        >= ' ' and < '\x7F' => c,
        '\n' or '\r' => ' ',
        < ' ' => (char)(0x2400 + c),
        '\x7F' => '\u2421',
        < '\u00A0' => '\uFFFD',
        '\u061C' or '\u200E' or '\u200F' or '\uFEFF' => '\uFFFD',
        >= '\u2028' and <= '\u202E' or >= '\u2066' and <= '\u2069' => '\uFFFD',
        _ => c,
    };

    private static string CleanFrom(string text, int first)
    {
        var result = new StringBuilder(text, 0, first, text.Length);
        for (var i = first; i < text.Length; i++)
            result.Append(Clean(text[i]));
        return result.ToString();
    }
}

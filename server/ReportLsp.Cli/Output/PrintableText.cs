using System.Buffers;
using System.Text;

namespace ReportLsp.Cli.Output;

/// <summary>Makes untrusted text safe for a terminal: control characters become visible and cannot move the cursor or reorder text.</summary>
public static class PrintableText
{
    /// <summary>C0, DEL, C1, line and paragraph separators, and the marks that change the direction of text.</summary>
    private static readonly SearchValues<char> _unsafe = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c))
        + "\u061C\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF");

    /// <summary>The text with each unsafe character replaced by one visible character of width 1.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(_unsafe))
            return text;
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            result.Append(Clean(c));
        return result.ToString();
    }

    /// <summary>The character itself, or what is shown for it.</summary>
    public static char Clean(char c) => c switch
    {
        '\n' or '\r' => ' ',
        < ' ' => (char)(0x2400 + c),
        '\x7F' => '\u2421',
        _ => _unsafe.Contains(c) ? '\uFFFD' : c,
    };
}

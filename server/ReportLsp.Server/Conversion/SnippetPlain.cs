using System.Text;

namespace ReportLsp.Server.Conversion;

/// <summary>Snippets for clients without tab stops.</summary>
internal static class SnippetPlain
{
    /// <summary>The text that a snippet writes before anything is typed: <c>${1:0}</c> is 0, <c>$0</c> nothing.</summary>
    public static string Of(string snippet)
    {
        var result = new StringBuilder(snippet.Length);
        for (var i = 0; i < snippet.Length; i++)
        {
            if (snippet[i] == '\\' && i + 1 < snippet.Length)
            {
                result.Append(snippet[++i]);
            }
            else if (snippet[i] == '$' && i + 1 < snippet.Length && (snippet[i + 1] == '{' || char.IsAsciiDigit(snippet[i + 1])))
            {
                i = AfterStop(snippet, i, result);
            }
            else
            {
                result.Append(snippet[i]);
            }
        }

        return result.ToString();
    }

    /// <summary>Writes what a tab stop holds; gives the index of its last character. Stops are not nested.</summary>
    private static int AfterStop(string snippet, int at, StringBuilder result)
    {
        if (snippet[at + 1] != '{')
        {
            var end = at + 1;
            while (end + 1 < snippet.Length && char.IsAsciiDigit(snippet[end + 1]))
                end++;
            return end;
        }

        var close = snippet.IndexOf('}', at);
        if (close < 0)
            return snippet.Length - 1;
        var colon = snippet.IndexOf(':', at, close - at);
        if (colon > 0)
            result.Append(snippet, colon + 1, close - colon - 1);
        return close;
    }
}

using System.Globalization;
using System.Text;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Formatting;

namespace ReportLsp.Analysis.Features;

/// <summary>Text in the snippet syntax of editors: tab stops <c>${1:0}</c>.</summary>
internal static class SnippetText
{
    /// <summary>Stands for a value while the table is aligned; as wide as a digit, and in no text.</summary>
    private const char Stop = '\uF8FF';

    /// <summary>A blank table: each value a tab stop that holds 0, as the forms ask for where there is nothing.</summary>
    /// <param name="table">The table.</param>
    /// <param name="newLine">What ends a line.</param>
    /// <param name="stops">Tab stops used so far; counted on.</param>
    public static string Of(TableDefinition table, string newLine, ref int stops)
    {
        var result = new StringBuilder();
        foreach (var line in BlankTableWriter.Write(table, static _ => Stop.ToString()))
        {
            foreach (var c in line)
            {
                if (c == Stop)
                    result.Append(CultureInfo.InvariantCulture, $"${{{++stops}:0}}");
                else
                    Append(result, c);
            }

            result.Append(newLine);
        }

        return result.ToString();
    }

    /// <summary>A plain text inside a snippet.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            Append(result, c);
        return result.ToString();
    }

    private static void Append(StringBuilder result, char c) => (c is '$' or '}' or '\\' ? result.Append('\\') : result).Append(c);
}

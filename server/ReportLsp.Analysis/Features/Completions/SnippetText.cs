using System.Globalization;
using System.Text;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Formatting;

namespace ReportLsp.Analysis.Features;

/// <summary>Text in the snippet syntax of editors: tab stops <c>${1:0}</c>.</summary>
internal static class SnippetText
{
    /// <summary>Stands for a value while the table is aligned; as wide as a digit, and in no text.</summary>
    internal const char FigureStop = '\uF8FF';

    /// <summary>Stands for the name of the agency, the same wherever it stands.</summary>
    internal const char AgencyStop = '\uF8FE';

    /// <summary>Stands for prose.</summary>
    internal const char ProseStop = '\uF8FD';

    /// <summary>A blank table: each value a tab stop that holds 0, as the forms ask for where there is nothing.</summary>
    /// <param name="table">The table.</param>
    /// <param name="newLine">What ends a line.</param>
    /// <param name="stops">Tab stops used so far; counted on.</param>
    public static string Of(TableDefinition table, string newLine, ref int stops)
    {
        var result = new StringBuilder();
        foreach (var line in BlankTableWriter.Write(table, static _ => FigureStop.ToString()))
        {
            foreach (var c in line)
            {
                if (c == FigureStop)
                    result.Append(CultureInfo.InvariantCulture, $"${{{++stops}:0}}");
                else
                    Append(result, c);
            }

            result.Append(newLine);
        }

        return result.ToString();
    }

    /// <summary>A text with marks for stops, made of plain text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Language of the report, <c>zh</c> or <c>en</c>.</param>
    public static string Of(string text, string language)
    {
        var result = new StringBuilder(text.Length * 2);
        var (stops, agency) = (0, 0);
        foreach (var c in text)
        {
            if (c == FigureStop)
                result.Append(CultureInfo.InvariantCulture, $"${{{++stops}:0}}");
            else if (c == ProseStop)
                result.Append(CultureInfo.InvariantCulture, $"${++stops}");
            else if (c != AgencyStop)
                Append(result, c);
            else if (agency == 0)
                result.Append(CultureInfo.InvariantCulture, $"${{{agency = ++stops}:{(language == "zh" ? "单位全称" : "Agency")}}}");
            else
                result.Append(CultureInfo.InvariantCulture, $"${agency}");
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

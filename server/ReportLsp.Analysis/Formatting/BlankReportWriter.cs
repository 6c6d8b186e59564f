using System.Globalization;
using System.Text;
using ReportLsp.Analysis.Formats;

namespace ReportLsp.Analysis.Formatting;

/// <summary>Writes a report of a format that is yet to be filled in: title, reporting period, all headings, all tables.</summary>
public static class BlankReportWriter
{
    private const string ChineseDigits = "一二三四五六七八九";

    /// <summary>The text, with <c>\n</c> for newlines.</summary>
    /// <param name="format">The format.</param>
    /// <param name="agency">Name of the agency.</param>
    /// <param name="year">Report year.</param>
    /// <param name="values">Values known already, by path <c>table/row/column</c>, see <see cref="CarriedValues"/>.</param>
    /// <param name="emptyValue">Text of the other cells: empty, or <c>0</c>.</param>
    public static string Write(StatutoryFormat format, string agency, int year, IReadOnlyDictionary<string, decimal> values, string emptyValue = "")
    {
        var text = new StringBuilder();
        text.Append(Fill(format.TitleTemplates[0], agency, year)).Append("\n\n");
        if (format.PeriodTemplates.Count > 0)
            text.Append(Fill(format.PeriodTemplates[0], agency, year)).Append("\n\n");
        foreach (var section in format.Sections)
        {
            text.Append(Heading(format, section)).Append("\n\n");
            foreach (var table in format.Tables)
            {
                if (table.SectionKey == section.Key)
                    AppendTable(text, table, values, emptyValue);
            }
        }

        while (text.Length > 1 && text[^1] == '\n' && text[^2] == '\n')
            text.Length--;
        return text.ToString();
    }

    /// <summary>The heading line of a section with its number, as the language of the format writes it.</summary>
    public static string Heading(StatutoryFormat format, SectionDefinition section) => format.Language == "zh"
        ? Chinese(section.Ordinal) + "、" + section.Title
        : string.Create(CultureInfo.InvariantCulture, $"## {section.Ordinal}. {section.Title}");

    /// <summary>A template with its placeholders filled.</summary>
    public static string Fill(string template, string agency, int year) =>
        template.Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{agency}", agency, StringComparison.Ordinal);

    private static void AppendTable(StringBuilder text, TableDefinition table, IReadOnlyDictionary<string, decimal> values, string emptyValue)
    {
        string ValueOf(CellDefinition cell) =>
            values.TryGetValue($"{table.Key}/{cell.RowKey}/{cell.ColumnKey}", out var value) ? Diagnostics.Numbers.Format(value) : emptyValue;

        foreach (var line in BlankTableWriter.Write(table, ValueOf))
            text.Append(line).Append('\n');
        text.Append('\n');
    }

    /// <summary>一 to 九十九.</summary>
    private static string Chinese(int number)
    {
        var tens = number / 10;
        var ones = number % 10;
        return (tens > 1 ? ChineseDigits[tens - 1].ToString() : "") + (tens > 0 ? "十" : "") + (ones > 0 ? ChineseDigits[ones - 1].ToString() : "");
    }
}

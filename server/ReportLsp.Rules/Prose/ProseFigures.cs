using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Prose;

/// <summary>How figures of prose are shown and put right.</summary>
internal static class ProseFigures
{
    private static readonly MessageTemplate Replace = new("改为 {value}", "Replace by {value}");
    private static readonly MessageTemplate CellLabel = new("{name}：{value}", "{name}: {value}");

    /// <summary>A number in the script of the one it replaces: characters for characters where that is short, else digits.</summary>
    public static string Write(Report report, TextSpan number, decimal value)
    {
        var text = report.Text.Slice(number);
        var isChinese = !text.IsEmpty && ChineseNumeral.IsNumeral(text[0]);
        if (!isChinese || value != decimal.Truncate(value) || value is < 0 or > ChineseNumeralText.Largest)
            return Numbers.Format(value);
        return value == 2 ? "两" : value == 0 ? "零" : ChineseNumeralText.Of((int)value);
    }

    /// <summary>A percentage with some digits after the point.</summary>
    public static string Percentage(decimal value, int decimals) =>
        value.ToString("F" + decimals.ToString(System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture) + "%";

    /// <summary>The fix that replaces a range; none for an empty text.</summary>
    public static CodeFix[] Set(TextSpan span, string text) =>
        [new CodeFix(new LocalizedText(Replace, new MessageArguments(("value", text))), false, true, [new TextChange(span, text)])];

    /// <summary>Name of a cell for messages: labels of its row and column.</summary>
    public static string NameOf(BoundTable table, BoundCell cell)
    {
        var row = table.Definition.RowKeys.FirstOrDefault(r => r.Key == cell.Definition.RowKey)?.Label ?? cell.Definition.RowKey;
        var column = table.Definition.ColumnKeys.FirstOrDefault(c => c.Key == cell.Definition.ColumnKey)?.Label ?? cell.Definition.ColumnKey;
        return $"{row}·{column}";
    }

    /// <summary>The places of cells, with their values.</summary>
    public static List<RelatedLocation> Places(BoundTable table, IEnumerable<BoundCell> cells)
    {
        var result = new List<RelatedLocation>();
        foreach (var cell in cells)
        {
            var value = cell.Number is { } number ? Numbers.Format(number) : "";
            result.Add(new RelatedLocation(cell.Span, new LocalizedText(CellLabel, new MessageArguments(("name", NameOf(table, cell)), ("value", value)))));
        }

        return result;
    }
}

using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Cli.Running;

/// <summary>A figure a report states, as <c>facts</c> prints it: a cell of a statutory table, or a quantity in prose.</summary>
/// <param name="Kind"><c>cell</c> or <c>prose</c>.</param>
/// <param name="Format">Id of the format, or null.</param>
/// <param name="Table">Key of the table; empty for prose.</param>
/// <param name="Row">Key of the row; empty for prose.</param>
/// <param name="Column">Key of the column; empty for prose.</param>
/// <param name="Value">The number; empty where the cell holds none, 0 for words that say there is nothing.</param>
/// <param name="Span">The cell; in prose the number with its classifier.</param>
/// <param name="ComparedWith">
/// For prose the cells whose sum it was compared with, each as <c>table/row/column</c>, a space between two; empty where there are none.
/// </param>
internal readonly record struct StatedFact(
    string Kind, string? Format, string Table, string Row, string Column, string Value, TextSpan Span, string ComparedWith)
{
    /// <summary>The cells in order of the tables, then the quantities in prose in order of the text. Cells the text does not have are left out.</summary>
    public static IEnumerable<StatedFact> Of(Report report)
    {
        foreach (var table in report.Tables)
        {
            foreach (var cell in table.Cells)
            {
                if (cell.IsPresent)
                    yield return OfCell(table, cell);
            }
        }

        foreach (var quantity in report.ProseQuantities)
        {
            var cells = quantity.Table is { } table ? string.Join(' ', quantity.Cells.Select(c => PathOf(table, c))) : "";
            yield return new StatedFact("prose", report.Format?.Id, "", "", "", Numbers.Format(quantity.Value), quantity.Span, cells);
        }
    }

    private static StatedFact OfCell(BoundTable table, BoundCell cell) => new(
        "cell",
        table.Format.Id,
        table.Definition.Key,
        cell.Definition.RowKey,
        cell.Definition.ColumnKey,
        cell.Number is { } number ? Numbers.Format(number) : "",
        cell.Span,
        "");

    private static string PathOf(BoundTable table, BoundCell cell) => $"{table.Definition.Key}/{cell.Definition.RowKey}/{cell.Definition.ColumnKey}";
}

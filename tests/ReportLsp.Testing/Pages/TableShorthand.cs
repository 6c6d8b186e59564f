using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Testing.Reports;

namespace ReportLsp.Testing.Pages;

/// <summary>
/// The arguments of a table short-hand. Cells not named hold 0 (<c>fill=</c> says otherwise, empty for blank).
/// <code>
/// new.total=3          a cell: row key, column key, text; empty for a blank one
/// new.total=3^         the same, and a finding is due on it; new.total^ marks a cell without changing it
/// new^                 a finding is due on the label of the row
/// label.new=一、收到    another label, ^ at its end as above
/// without=carried      the row is not there
/// lost=new.total       the cell's field is not there
/// extra=new.total=5    a field more after the cell
/// form=cell-bar        pipe (default), row, cell-bar, bar-line, cell, tab
/// </code>
/// </summary>
public static class TableShorthand
{
    /// <summary>The lines of a table; findings due are marked with <see cref="CaretMarks.Open"/> and <see cref="CaretMarks.Close"/>.</summary>
    /// <exception cref="FormatException">An argument is not known.</exception>
    public static IReadOnlyList<string> Expand(TableDefinition table, IReadOnlyList<string> arguments)
    {
        var options = new FlattenOptions(TableForm.Pipe);
        var texts = new string?[table.Cells.Count];
        Array.Fill(texts, "0");
        foreach (var argument in arguments.Where(a => a.StartsWith("fill=", StringComparison.Ordinal)))
            Array.Fill(texts, argument[5..]);
        var later = new List<Func<PrintedTable, PrintedTable>>();
        foreach (var argument in arguments)
        {
            var (name, value) = argument.Split('=', 2) is [var left, var right] ? (left, right) : (argument, null);
            switch (name)
            {
                case "fill":
                    break;
                case "form":
                    options = options with { Form = Enum.Parse<TableForm>(value!.Replace("-", "", StringComparison.Ordinal), ignoreCase: true) };
                    break;
                case "without":
                    later.Add(t => t.Without(RowIndex(t, value!)));
                    break;
                case "lost":
                    later.Add(t => Lose(t, Cell(table, value!).Index));
                    break;
                case "extra":
                    var (at, text) = value!.Split('=', 2) is [var key, var extra] ? (key, extra) : throw new FormatException(argument);
                    later.Add(t => Values(t, Cell(table, at).Index, v => WithExtra(v, Mark(text), options.Form)));
                    break;
                default:
                    SetLabelOrCell(table, name, value, texts, later);
                    break;
            }
        }

        var printed = later.Aggregate(PrintedTable.From(table, texts), (t, change) => change(t));
        return TableFlattener.Write(printed, options);
    }

    private static void SetLabelOrCell(
        TableDefinition table, string name, string? value, string?[] texts, List<Func<PrintedTable, PrintedTable>> later)
    {
        if (name.StartsWith("label.", StringComparison.Ordinal) && value is not null)
        {
            later.Add(t => Label(t, name[6..], _ => Mark(value)));
            return;
        }

        var key = name.TrimEnd('^');
        if (value is null && table.RowKeys.Any(r => r.Key == key))
        {
            later.Add(t => Label(t, key, text => Mark(text + '^')));
            return;
        }

        var cell = Cell(table, key);
        texts[cell.Index] = Mark(value ?? texts[cell.Index] + '^');
    }

    /// <summary>A text that ends with a caret, as a marked one.</summary>
    private static string Mark(string text) => text.EndsWith('^') ? CaretMarks.Open + text[..^1] + CaretMarks.Close : text;

    private static PrintedTable Label(PrintedTable table, string row, Func<string, string> text)
    {
        var index = RowIndex(table, row);
        var printed = table.Rows[index];
        var last = printed.Labels[^1];
        return table.With(index, printed with { Labels = [.. printed.Labels.SkipLast(1), last with { Text = text(last.Text) }] });
    }

    /// <summary>A value with one more after it; forms that keep the grid have no place for it, so there it stands in the text of the first.</summary>
    private static PrintedValue[] WithExtra(PrintedValue value, string extra, TableForm form) => form switch
    {
        TableForm.Pipe => [value with { Text = $"{value.Text} | {extra}" }],
        TableForm.Tab => [value with { Text = $"{value.Text}\t{extra}" }],
        _ => [value, value with { Text = extra, Cell = -1 }],
    };

    /// <summary>Takes a value out; those after it move up.</summary>
    private static PrintedTable Lose(PrintedTable table, int cell) => table with
    {
        Rows = [.. table.Rows.Select(r => r.Values.FirstOrDefault(v => v.Cell == cell) is not { } lost ? r : r with
        {
            Values = [.. r.Values.Where(v => v != lost).Select(v => v.Column > lost.Column ? v with { Column = v.Column - lost.ColumnSpan } : v)],
        })],
    };

    private static PrintedTable Values(PrintedTable table, int cell, Func<PrintedValue, PrintedValue[]> change) => table with
    {
        Rows = [.. table.Rows.Select(r => r with { Values = [.. r.Values.SelectMany(v => v.Cell == cell ? change(v) : [v])] })],
    };

    private static int RowIndex(PrintedTable table, string row) =>
        table.IndexOf(row) is >= 0 and var index ? index : throw new FormatException($"{table.Definition.Key} has no row {row}");

    private static CellDefinition Cell(TableDefinition table, string key) =>
        table.Cells.FirstOrDefault(c => $"{c.RowKey}.{c.ColumnKey}" == key) ?? throw new FormatException($"{table.Key} has no cell {key}");
}

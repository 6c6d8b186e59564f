using System.Globalization;
using ReportLsp.Analysis.Formats;

namespace ReportLsp.Testing.Reports;

/// <summary>Changes of one table that page breaks, copying and careless typing make, each with the findings that are due.</summary>
public static class PageMutator
{
    /// <summary>Puts a page number between two rows: the row before it has one value too many, which its sums single out.</summary>
    public static Mutation PageNumber(ReportPlan plan, string table, string beforeRow, int number) => Reported(
        "page number", plan, table, t => t with { Interruption = $"{number}", InterruptionRow = t.Table.IndexOf(beforeRow) });

    /// <summary>Joins two neighbouring values of a row into one.</summary>
    public static Mutation MergeValues(ReportPlan plan, string table, string row, int position) => Change(
        "merged values", plan, table, [new DueFinding("RPT2005", table, row)], printed => printed.With(printed.IndexOf(row), Merged(printed.Rows[printed.IndexOf(row)], position)));

    /// <summary>Loses one value of the row that has no label of its own.</summary>
    public static Mutation DropBareValue(ReportPlan plan, string table, int position) => Change(
        "lost bare value", plan, table, [new DueFinding("RPT2005", table)], printed =>
        {
            var index = printed.Rows.ToList().FindIndex(r => r.Kind == LayoutRowKind.Values && r.Labels.Count == 0);
            var row = printed.Rows[index];
            return printed.With(index, row with
            {
                Values = [.. row.Values.Take(position), .. row.Values.Skip(position + 1).Select(v => v with { Column = v.Column - 1 })],
            });
        });

    /// <summary>Loses the rows of column labels; the row labels still say what is what.</summary>
    public static Mutation DropHeader(ReportPlan plan, string table) => Change("lost header", plan, table, [], printed =>
    {
        for (var i = printed.Rows.Count - 1; i >= 0; i--)
        {
            if (printed.Rows[i].Kind == LayoutRowKind.Header)
                printed = printed.Without(i);
        }

        return printed;
    });

    /// <summary>Loses the text of the labels that stand over groups of rows.</summary>
    public static Mutation DropGroups(ReportPlan plan, string table) => Change("lost group labels", plan, table, [], printed => printed with
    {
        Rows = [.. printed.Rows.Select(r => r with
        {
            Labels = [.. r.Labels.Select(l => l.Role == LabelRole.Group ? l with { Text = "" } : l)],
        })],
    });

    /// <summary>Wraps a row label over two lines.</summary>
    public static Mutation WrapLabel(ReportPlan plan, string table, string row) => Change("wrapped label", plan, table, [], printed =>
    {
        var index = printed.IndexOf(row);
        var labels = printed.Rows[index].Labels;
        var text = labels[^1].Text;
        return printed.With(index, printed.Rows[index] with
        {
            Labels = [.. labels.Take(labels.Count - 1), labels[^1] with { Text = text[..(text.Length / 2)] + "\n" + text[(text.Length / 2)..] }],
        });
    });

    /// <summary>Puts a blank line after every line.</summary>
    public static Mutation SpaceLines(ReportPlan plan, string table) =>
        Plan("blank lines", plan, table, [], t => t with { Reprint = lines => lines.SelectMany(l => new[] { l, "" }) });

    /// <summary>Writes the whole table twice.</summary>
    public static Mutation DoubleTable(ReportPlan plan, string table) =>
        Plan("table twice", plan, table, [new DueFinding("RPT2004", table)], t => t with { Reprint = lines => lines.Concat(lines) });

    /// <summary>Repeats the header rows before a row, as after a page break, which divides the table.</summary>
    public static Mutation RepeatHeader(ReportPlan plan, string table, string beforeRow) => Change("repeated header", plan, table, [new DueFinding("RPT2009", table)], printed =>
    {
        var header = printed.Rows.TakeWhile(r => r.Kind != LayoutRowKind.Values).ToList();
        var index = printed.IndexOf(beforeRow);
        for (var i = 0; i < header.Count; i++)
            printed = printed.Insert(index + i, header[i]);
        return printed;
    });

    /// <summary>Writes the values of a row in another way.</summary>
    public static Mutation Rewrite(ReportPlan plan, string table, string row, string name, Func<string, string> text, bool isDue)
    {
        var cells = plan.Format.Table(table)!.Rows.First(r => r.Key == row).Cells;
        return Change(name, plan, table, isDue ? [.. cells.Select(c => new DueFinding("RPT2007", table, row, c.ColumnKey))] : [], printed =>
            printed.With(printed.IndexOf(row), printed.Rows[printed.IndexOf(row)] with
            {
                Values = [.. printed.Rows[printed.IndexOf(row)].Values.Select(v => v with { Text = text(v.Text!) })],
            }));
    }

    /// <summary>Writes thousands separators in all values of a table that are long enough.</summary>
    public static Mutation Thousands(ReportPlan plan, string table) => Change("thousands separators", plan, table, [], printed => printed.MapValues(v =>
        v.Text is { } text && decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= 1000
            ? number.ToString("#,##0.####", CultureInfo.InvariantCulture)
            : v.Text));

    /// <summary>Half-width digits as full-width ones.</summary>
    public static string FullWidth(string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c));

    /// <summary>Adds a row with values of its own that the sums count: those of <paramref name="totals"/> grow by them.</summary>
    public static Mutation CountedLocalRow(ReportPlan plan, string table, string after, IReadOnlyList<string> totals)
    {
        var added = TableMutator.AddLocalRow(plan, table, after);
        return added with
        {
            Name = $"counted local row in {table}",
            Plan = added.Plan.WithTable(table, t =>
            {
                var printed = t.Table;
                var own = printed.Rows.ToList().FindIndex(r => r.Key is null && r.Values.Any(v => v.Cell < 0));
                var width = printed.Rows[own].Values.Count;
                var values = Enumerable.Range(1, width).Select(k => k == width ? (width - 1) * width / 2 : k).ToList();
                printed = printed.With(own, printed.Rows[own] with { Values = [.. printed.Rows[own].Values.Select((v, k) => v with { Text = $"{values[k]}" })] });
                foreach (var total in totals)
                {
                    var index = printed.IndexOf(total);
                    var row = printed.Rows[index];
                    printed = printed.With(index, row with
                    {
                        Values = [.. row.Values.Select((v, k) => v with { Text = $"{int.Parse(v.Text!, CultureInfo.InvariantCulture) + values[k]}" })],
                    });
                }

                return t with { Table = printed };
            }),
        };
    }

    private static PrintedRow Merged(PrintedRow row, int position)
    {
        var values = row.Values;
        var joined = values[position] with { Text = values[position].Text + values[position + 1].Text };
        return row with
        {
            Values = [.. values.Take(position), joined, .. values.Skip(position + 2).Select(v => v with { Column = v.Column - 1 })],
        };
    }

    /// <summary>The value too many belongs to the row that stands before the place.</summary>
    private static Mutation Reported(string name, ReportPlan plan, string table, Func<PlannedTable, PlannedTable> change)
    {
        var changed = change(plan.Table(table)!);
        var row = changed.Table.Rows.Take(changed.InterruptionRow).Last(r => r.Kind == LayoutRowKind.Values);
        List<DueFinding> due = [new DueFinding("RPT2005", table, row.Key)];
        if (changed.Table.Definition.Relations.Any(r => r.Operator == Grammar.Parsing.RelationOperator.Equal && r.Terms.Any(t => changed.Table.Definition.Cells[t.Cell].RowKey == row.Key)))
            due.Add(new DueFinding("RPT3006", table, row.Key));
        return Plan(name, plan, table, due, change);
    }

    private static Mutation Change(string name, ReportPlan plan, string table, IReadOnlyList<DueFinding> due, Func<PrintedTable, PrintedTable> change) =>
        Plan(name, plan, table, due, t => t with { Table = change(t.Table) });

    private static Mutation Plan(string name, ReportPlan plan, string table, IReadOnlyList<DueFinding> due, Func<PlannedTable, PlannedTable> change) =>
        new($"{name} in {table}", plan.WithTable(table, change), due);
}

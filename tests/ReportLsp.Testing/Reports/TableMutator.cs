using ReportLsp.Analysis.Formats;

namespace ReportLsp.Testing.Reports;

/// <summary>Changes of one table, as clerks and web pages make them.</summary>
public static class TableMutator
{
    /// <summary>Labels shorter than this cannot lose a character and still be told from others.</summary>
    public const int MinimumMisspeltLength = 6;

    /// <summary>Keys of the rows with a label of their own, enough values to be told apart and no group beginning in them.</summary>
    public static IReadOnlyList<string> DetailRows(TableDefinition table) =>
        [.. table.Rows.Where(r => r is { Key: not null, Labels.Count: 1, Cells.Count: >= 3 } && r.Labels[0].RowSpan == 1).Select(r => r.Key!)];

    /// <summary>Pairs of neighbouring detail rows at the same level of the same group, as many values each.</summary>
    public static IReadOnlyList<(string First, string Second)> Neighbours(TableDefinition table)
    {
        var pairs = new List<(string, string)>();
        for (var i = 0; i + 1 < table.Rows.Count; i++)
        {
            var (a, b) = (table.Rows[i], table.Rows[i + 1]);
            if (a is { Key: not null, Labels.Count: 1 } && b is { Key: not null, Labels.Count: 1 } && a.Block == b.Block
                && a.Labels[0].Column == b.Labels[0].Column && a.Cells.Count == b.Cells.Count && !a.Cells.Concat(b.Cells).Any(c => c.IsTotal && IsColumnTotal(table, c)))
                pairs.Add((a.Key!, b.Key!));
        }

        return pairs;
    }

    /// <summary>Replaces one character in the middle of a row's label, outside its bracketed note.</summary>
    public static Mutation MisspellLabel(ReportPlan plan, string table, string row)
    {
        return Change(plan, "misspelt label", table, new DueFinding("RPT2008", table, row), printed =>
        {
            var index = printed.IndexOf(row);
            var label = printed.Rows[index].Labels[^1];
            if (label.Text.Length < MinimumMisspeltLength)
                throw new ArgumentException($"the label of {row} is too short", nameof(row));
            var note = label.Text.IndexOf('（', 1);
            var at = (note > 3 ? note : label.Text.Length) / 2;
            while (at < label.Text.Length - 1 && (label.Text[at] is < '\u4e00' or > '\u9fff'))
                at++;
            var wrong = label.Text[at] == '某' ? '其' : '某';
            return Relabel(printed, index, label.Text[..at] + wrong + label.Text[(at + 1)..]);
        });
    }

    /// <summary>Takes a row out, with its label; a group that begins in it begins in the next.</summary>
    public static Mutation DropRow(ReportPlan plan, string table, string row) =>
        Change(plan, "missing row", table, new DueFinding("RPT2003", table, row), printed => printed.Without(printed.IndexOf(row)));

    /// <summary>Adds a row that the format does not have after another one; its values are 0, so that no sum changes.</summary>
    public static Mutation AddLocalRow(ReportPlan plan, string table, string after, string label = "其他本地统计情形") =>
        Change(plan, "local row", table, new DueFinding("RPT2004", table), printed =>
        {
            var index = printed.IndexOf(after);
            var model = printed.Rows[index];
            var row = model with
            {
                Key = null,
                Labels = [model.Labels[^1] with { Text = label, RowSpan = 1 }],
                Values = [.. model.Values.Select(v => v with { Cell = -1, Text = "0" })],
                SwallowedSlots = model.SwallowedSlots + model.Labels.Count - 1,
            };
            return printed.Insert(index + 1, row);
        });

    /// <summary>Loses one value without a mark: the values after it move to the left.</summary>
    public static Mutation DropValue(ReportPlan plan, string table, string row, int position) =>
        Change(plan, "lost value", table, new DueFinding("RPT2005", table, row), printed =>
        {
            var index = printed.IndexOf(row);
            var values = printed.Rows[index].Values;
            var span = values[position].ColumnSpan;
            return printed.With(index, printed.Rows[index] with
            {
                Values = [.. values.Take(position), .. values.Skip(position + 1).Select(v => v with { Column = v.Column - span })],
            });
        });

    /// <summary>Swaps two neighbouring rows, labels and values; the finding stands at the later of them in the text.</summary>
    public static Mutation SwapRows(ReportPlan plan, string table, string first, string second) =>
        Change(plan, "swapped rows", table, new DueFinding("RPT2004", table), printed =>
        {
            var (a, b) = (printed.IndexOf(first), printed.IndexOf(second));
            return printed.With(a, printed.Rows[b]).With(b, printed.Rows[a]);
        });

    /// <summary>Writes <c>/</c> where 0 is due; nothing is due where the table has no 0.</summary>
    public static Mutation SlashForZero(ReportPlan plan, string table) => ReplaceZeros(plan, "slash for zero", table, "/");

    /// <summary>Leaves the zeros out.</summary>
    public static Mutation BlankForZero(ReportPlan plan, string table) => ReplaceZeros(plan, "blank for zero", table, null);

    /// <summary>Leaves all totals out: those that are not 0 are missed one by one, the others are blanks of the table.</summary>
    public static Mutation BlankTotals(ReportPlan plan, string table)
    {
        var printed = plan.Table(table)!.Table;
        var totals = printed.Rows.SelectMany(r => r.Values).Where(v => v.Cell >= 0 && printed.Definition.Cells[v.Cell].IsTotal && v.Text is not null).ToList();
        var due = totals.Where(v => v.Text != "0").Select(v => printed.Definition.Cells[v.Cell])
            .Select(c => new DueFinding("RPT3004", table, c.RowKey, c.ColumnKey)).ToList();
        if (due.Count < totals.Count)
            due.Add(new DueFinding("RPT2006", table));
        return Change(plan, "blank totals", table, due, p => p.MapValues(v => v.Cell >= 0 && p.Definition.Cells[v.Cell].IsTotal ? null : v.Text));
    }

    /// <summary>Changes one figure: two equations that fail single it out; a lone one, and every inequality, is due at its target.</summary>
    public static Mutation ChangeValue(ReportPlan plan, string table, string row, string column, decimal by)
    {
        var printed = plan.Table(table)!.Table;
        var cell = printed.Definition.Cell(row, column) ?? throw new ArgumentException($"no cell {table}/{row}/{column}", nameof(column));
        var values = Numbers(printed);
        values[cell.Index] += by;
        var text = Analysis.Diagnostics.Numbers.Format(values[cell.Index]);
        var failing = printed.Definition.Relations.Where(r => !BalancedValues.Holds(r, values)).ToList();
        List<DueFinding> due;
        if (failing.Count(r => r.Operator == Grammar.Parsing.RelationOperator.Equal) > 1)
            due = [new DueFinding("RPT3005", table, row, column), .. failing.Where(r => r.Operator != Grammar.Parsing.RelationOperator.Equal).Select(r => Due(printed.Definition, r))];
        else
            due = [.. failing.Select(r => Due(printed.Definition, r))];
        return Change(plan, "wrong figure", table, due, p => p.MapValues(v => v.Cell == cell.Index ? text : v.Text));
    }

    /// <summary>Puts a paragraph between two rows.</summary>
    public static Mutation Interrupt(ReportPlan plan, string table, string beforeRow, string text) => new(
        "paragraph inside a table",
        plan.WithTable(table, t => t with { Interruption = text, InterruptionRow = t.Table.IndexOf(beforeRow) }),
        [new DueFinding("RPT2009", table)]);

    /// <summary>The numbers of a printed table by cell index; blanks and absent ones are 0.</summary>
    public static decimal[] Numbers(PrintedTable printed)
    {
        var values = new decimal[printed.Definition.Cells.Count];
        foreach (var value in printed.Rows.SelectMany(r => r.Values).Where(v => v.Cell >= 0))
            values[value.Cell] = decimal.TryParse(value.Text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
        return values;
    }

    private static bool IsColumnTotal(TableDefinition table, CellDefinition cell) =>
        table.Relations.Any(r => r.Kind is RelationKind.ColumnTotal or RelationKind.Balance && r.Target == cell.Index);

    private static Mutation ReplaceZeros(ReportPlan plan, string name, string table, string? text)
    {
        var hasZero = plan.Table(table)!.Table.Rows.SelectMany(r => r.Values).Any(v => v.Text == "0");
        List<DueFinding> due = hasZero ? [new DueFinding("RPT2006", table)] : [];
        return Change(plan, name, table, due, printed => printed.MapValues(v => v.Text == "0" ? text : v.Text));
    }

    private static DueFinding Due(TableDefinition table, RelationDefinition relation)
    {
        var rule = relation.Kind switch
        {
            RelationKind.RowTotal => "RPT3001",
            RelationKind.ColumnTotal => "RPT3002",
            RelationKind.Balance => "RPT3003",
            RelationKind.ImpliedStock => "RPT3009",
            _ => "RPT3007",
        };
        var target = relation.Target >= 0 ? table.Cells[relation.Target] : null;
        return new DueFinding(rule, table.Key, target?.RowKey, target?.ColumnKey);
    }

    private static PrintedTable Relabel(PrintedTable printed, int index, string text)
    {
        var row = printed.Rows[index];
        return printed.With(index, row with { Labels = [.. row.Labels.Take(row.Labels.Count - 1), row.Labels[^1] with { Text = text }] });
    }

    private static Mutation Change(ReportPlan plan, string name, string table, DueFinding due, Func<PrintedTable, PrintedTable> change) =>
        Change(plan, name, table, [due], change);

    private static Mutation Change(ReportPlan plan, string name, string table, IReadOnlyList<DueFinding> due, Func<PrintedTable, PrintedTable> change) =>
        new($"{name} in {table}", plan.WithTable(table, t => t with { Table = change(t.Table) }), due);
}

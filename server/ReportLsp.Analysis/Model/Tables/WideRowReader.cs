using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>
/// A row that holds several groups of cells, each with its own total, and lacks fields: groups that balance, counted from both
/// ends, are certain; the rest is left alone (BINDER, table of what cannot be known).
/// </summary>
internal static class WideRowReader
{
    /// <summary>The rows, those improved replaced; their cells are written to <paramref name="cells"/>.</summary>
    public static List<BoundRow> Improve(List<BoundRow> rows, BoundCell[] cells, TableDefinition table)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].State == RowState.Short && rows[i].Layout.Key is null)
                rows[i] = Read(rows[i], cells, table);
        }

        return rows;
    }

    private static BoundRow Read(BoundRow row, BoundCell[] cells, TableDefinition table)
    {
        var groups = row.Layout.Cells.GroupBy(c => c.RowKey).Select(g => g.ToList()).ToList();
        var bound = row.Cells.ToArray();
        var left = 0;
        var firstOpen = 0;
        for (; firstOpen < groups.Count && Fits(row, left, groups[firstOpen], table); firstOpen++)
        {
            Take(row, left, groups[firstOpen], bound);
            left += groups[firstOpen].Count;
        }

        var right = row.Fields.Count;
        for (var g = groups.Count - 1; g > firstOpen && right - groups[g].Count >= left && Fits(row, right - groups[g].Count, groups[g], table); g--)
        {
            right -= groups[g].Count;
            Take(row, right, groups[g], bound);
        }

        foreach (var cell in bound)
            cells[cell.Definition.Index] = cell;
        return row.With(bound);
    }

    private static bool Fits(BoundRow row, int from, List<CellDefinition> group, TableDefinition table)
    {
        if (from + group.Count > row.Fields.Count)
            return false;
        var values = group.Select((c, k) => (c.Index, Number: row.Fields[from + k].Value.Number ?? (row.Fields[from + k].Value.Kind == CellValueKind.Invalid ? null : 0m)))
            .ToDictionary(x => x.Index, x => x.Number);
        var relations = table.Relations.Where(r => r.Operator == RelationOperator.Equal && r.Terms.All(t => values.ContainsKey(t.Cell))).ToList();
        return relations.Count > 0 && relations.TrueForAll(r => r.Constant + r.Terms.Sum(t => (values[t.Cell] ?? -1) * t.Coefficient) == 0);
    }

    private static void Take(BoundRow row, int from, List<CellDefinition> group, BoundCell[] bound)
    {
        for (var k = 0; k < group.Count; k++)
        {
            var at = row.Layout.Cells.ToList().IndexOf(group[k]);
            bound[at] = new BoundCell(group[k], true, row.Fields[from + k].Span, row.Fields[from + k].Value);
        }
    }
}

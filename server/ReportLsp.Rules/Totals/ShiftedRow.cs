using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model;
using ReportLsp.Rules.Tables;

namespace ReportLsp.Rules.Totals;

/// <summary>A row with a blank whose values stand one cell too far: the blank at another place makes every sum of the row hold.</summary>
internal static class ShiftedRow
{
    /// <summary>The only such row with the only such place, or null.</summary>
    public static Displacement? Find(Report report, BoundTable table)
    {
        Displacement? found = null;
        foreach (var row in table.Rows)
        {
            if (row.State != RowState.Complete || row.IsDuplicate || !row.Cells.Any(c => c.IsBlank) || !row.Cells.Any(c => c.Number > 0))
                continue;
            if (!IsFailing(table, row) || Arrange(table, row) is not { } order)
                continue;
            if (found is not null)
                return null;
            found = Make(report, table, row, order);
        }

        return found;
    }

    private static bool IsFailing(BoundTable table, BoundRow row)
    {
        var failing = 0;
        foreach (var result in table.Relations)
        {
            if (result.Outcome == RelationOutcome.Failed && result.Definition.Terms.Any(t => row.Layout.Cells.Any(c => c.Index == t.Cell)))
                failing++;
        }

        return failing > 1;
    }

    /// <summary>Field indexes in the order that holds, -1 for the blank; null where there is none or several that differ.</summary>
    private static int[]? Arrange(BoundTable table, BoundRow row)
    {
        int[]? found = null;
        for (var blank = 0; blank < row.Cells.Count; blank++)
        {
            if (!row.Cells[blank].IsBlank)
                continue;
            var rest = Enumerable.Range(0, row.Cells.Count).Where(i => i != blank).ToList();
            for (var place = 0; place < row.Cells.Count; place++)
            {
                if (place == blank)
                    continue;
                var order = rest.ToList();
                order.Insert(place, -1);
                var values = new TableValues(table);
                for (var i = 0; i < order.Count; i++)
                    values[row.Layout.Cells[i].Index] = order[i] < 0 ? 0 : row.Cells[order[i]].Number ?? 0;
                if (!Displacements.HoldsIn(table, values, row))
                    continue;
                if (found is not null && !Same(row, found, order))
                    return null;
                found ??= [.. order];
            }
        }

        return found;
    }

    private static bool Same(BoundRow row, int[] a, List<int> b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if ((a[i] < 0 ? 0 : row.Cells[a[i]].Number ?? 0) != (b[i] < 0 ? 0 : row.Cells[b[i]].Number ?? 0))
                return false;
        }

        return true;
    }

    private static Displacement Make(Report report, BoundTable table, BoundRow row, int[] order)
    {
        var texts = order.Select(i => i < 0 || row.Cells[i].Span.IsEmpty ? "0" : report.Text.ToString(row.Cells[i].Span)).ToList();
        var place = row.Cells.First(c => c.Number is not null).Span;
        var arguments = new MessageArguments(("row", TableNames.Of(table, row.Layout)), ("values", string.Join(' ', texts)));
        return new Displacement("shifted", place, row.Layout, arguments, [], [RowFields.Rewrite(report, table, row, texts)], true);
    }
}

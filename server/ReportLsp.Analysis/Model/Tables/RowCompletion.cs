using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model.Relations;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>
/// A row with one value too few or too many: every reading is tried against the relations, and what all readings that hold
/// agree on is certain (BINDER, table of what cannot be known).
/// </summary>
internal static class RowCompletion
{
    /// <summary>The rows, those improved replaced; cells that became certain are written to <paramref name="cells"/>.</summary>
    public static List<BoundRow> Improve(List<BoundRow> rows, BoundCell[] cells, TableDefinition table)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var n = row.Layout.Cells.Count;
            if (row.IsDuplicate || row.Layout.Key is null || row.Fields.Any(f => f.Value.Number is null))
                continue;
            if (row.State == RowState.Short && row.FieldCount == n - 1)
                rows[i] = Lost(row, cells, table);
            else if (row.State == RowState.Surplus && row.FieldCount == n + 1)
                rows[i] = Extra(row, cells, table);
        }

        return rows;
    }

    private static BoundRow Lost(BoundRow row, BoundCell[] cells, TableDefinition table)
    {
        var candidates = new List<(int At, decimal Value)>();
        for (var at = 0; at < row.Layout.Cells.Count; at++)
        {
            if (Solve(row, cells, table, at) is { } value)
                candidates.Add((at, value));
        }

        var places = candidates.Select(c => c.At).ToList();
        var missing = candidates.Count > 0 && candidates.TrueForAll(c => c.Value == candidates[0].Value) ? candidates[0].Value : (decimal?)null;
        if (places.Count != 1)
            return row.With(row.Cells, places, missing);
        var bound = Bind(row, i => i == places[0] ? -1 : i < places[0] ? i : i - 1);
        Write(bound, cells);
        return row.With(bound, places, missing);
    }

    private static BoundRow Extra(BoundRow row, BoundCell[] cells, TableDefinition table)
    {
        var places = new List<int>();
        for (var at = 0; at < row.FieldCount; at++)
        {
            if (Check(row, cells, table, i => i < at ? i : i + 1))
                places.Add(at);
        }

        if (places.Count == 0 || places.Any(p => !SameValues(row, p, places[^1])))
            return row.With(row.Cells, places, null);
        var bound = Bind(row, i => i < places[^1] ? i : i + 1);
        Write(bound, cells);
        return row.With(bound, places, null);
    }

    private static bool SameValues(BoundRow row, int a, int b)
    {
        for (var i = Math.Min(a, b); i < Math.Max(a, b); i++)
        {
            if (row.Fields[i].Value.Number != row.Fields[i + 1].Value.Number)
                return false;
        }

        return true;
    }

    /// <summary>The value the lost cell would need at a place, or null where some relation cannot hold.</summary>
    private static decimal? Solve(BoundRow row, BoundCell[] cells, TableDefinition table, int at)
    {
        var known = Known(row, cells, i => i == at ? -1 : i < at ? i : i - 1);
        RelationEvaluator.Force(table.Relations, known, i => table.Cells[i].Domain == ValueDomain.SignedCount);
        var lost = row.Layout.Cells[at];
        return known[lost.Index].Value is { } value && (value >= 0 || lost.Domain == ValueDomain.SignedCount) && Holds(row, known, table) ? value : null;
    }

    private static bool Check(BoundRow row, BoundCell[] cells, TableDefinition table, Func<int, int> field) => Holds(row, Known(row, cells, field), table, true);

    private static CellKnowledge[] Known(BoundRow row, BoundCell[] cells, Func<int, int> field)
    {
        var known = RelationEvaluator.Known(cells);
        for (var i = 0; i < row.Layout.Cells.Count; i++)
            known[row.Layout.Cells[i].Index] = field(i) < 0 ? default : new CellKnowledge(row.Fields[field(i)].Value.Number, false);
        return known;
    }

    private static bool Holds(BoundRow row, CellKnowledge[] known, TableDefinition table, bool needsOne = false)
    {
        var held = 0;
        foreach (var relation in table.Relations)
        {
            if (!relation.Terms.Any(t => table.Cells[t.Cell].RowKey == row.Layout.Key))
                continue;
            var outcome = RelationEvaluator.Evaluate(relation, known).Outcome;
            if (outcome == RelationOutcome.Failed)
                return false;
            held += outcome == RelationOutcome.Held && relation.Operator == Grammar.Parsing.RelationOperator.Equal ? 1 : 0;
        }

        return held > 0 || !needsOne;
    }

    private static BoundCell[] Bind(BoundRow row, Func<int, int> field)
    {
        var bound = row.Cells.ToArray();
        for (var i = 0; i < bound.Length; i++)
        {
            if (field(i) >= 0)
                bound[i] = new BoundCell(bound[i].Definition, true, row.Fields[field(i)].Span, row.Fields[field(i)].Value);
        }

        return bound;
    }

    private static void Write(BoundCell[] bound, BoundCell[] cells)
    {
        foreach (var cell in bound)
            cells[cell.Definition.Index] = cell;
    }
}

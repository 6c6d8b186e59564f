using ReportLsp.Analysis.Formats;

namespace ReportLsp.Analysis.Model.Relations;

/// <summary>Sums that fail only because a row added locally is counted in them hold (BINDER, what cannot be known).</summary>
internal static class CountedLocalRows
{
    /// <summary>Marks column sums as held where one added row, or all of them together, makes every failing column sum hold.</summary>
    public static void Settle(RelationResult[] results, TableDefinition table, IReadOnlyList<LocalRow> rows)
    {
        var failing = new List<int>();
        for (var i = 0; i < results.Length; i++)
        {
            if (results[i] is { Outcome: RelationOutcome.Failed, Definition: { Kind: RelationKind.ColumnTotal, Target: >= 0 } })
                failing.Add(i);
        }

        if (failing.Count == 0)
            return;
        foreach (var row in rows)
        {
            if (TrySettle(results, failing, table, [row]))
                return;
        }

        if (rows.Count > 1)
            TrySettle(results, failing, table, rows);
    }

    private static bool TrySettle(RelationResult[] results, List<int> failing, TableDefinition table, IReadOnlyList<LocalRow> rows)
    {
        foreach (var i in failing)
        {
            var relation = results[i].Definition;
            var target = table.Cells[relation.Target];
            var sum = results[i].Difference ?? 0;
            foreach (var row in rows)
            {
                if (Value(table, target, row) is not { } value)
                    return false;
                sum -= value * relation.Terms.First(t => t.Cell == relation.Target).Coefficient;
            }

            if (sum != 0)
                return false;
        }

        foreach (var i in failing)
            results[i] = results[i] with { Outcome = RelationOutcome.Held, Difference = 0 };
        return true;
    }

    /// <summary>The value of an added row in the column of a cell; null where it has not as many values as the row of that cell.</summary>
    private static decimal? Value(TableDefinition table, CellDefinition cell, LocalRow row)
    {
        var layout = table.Rows.First(r => r.Cells.Contains(cell));
        var fields = row.Fields.Where(f => f.Value.Number is not null).ToList();
        if (layout.Block != row.Block || fields.Count != layout.Cells.Count)
            return null;
        var at = 0;
        while (layout.Cells[at] != cell)
            at++;
        return fields[at].Value.Number;
    }
}

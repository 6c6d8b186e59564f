using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Repair;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Features;

/// <summary>A cell that is wrong or blank, with what the equations give for it.</summary>
/// <param name="Cell">The cell; it is present.</param>
/// <param name="Values">What the equations give, each once; several where they disagree.</param>
internal sealed record DueValue(BoundCell Cell, IReadOnlyList<decimal> Values);

/// <summary>
/// The values that equations give for cells of a table: blank totals; cells named as wrong by the smallest repair; else the totals of
/// equations that fail.
/// </summary>
internal static class DueValues
{
    /// <summary>The cells in order of the table.</summary>
    public static IReadOnlyList<DueValue> Of(BoundTable table)
    {
        var found = new SortedDictionary<int, List<decimal>>();
        foreach (var (cell, value) in table.Forced)
        {
            if (table.Cells[cell] is { IsBlank: true, Definition.IsTotal: true })
                Add(cell, value);
        }

        foreach (var result in table.Relations)
        {
            if (result.Outcome != RelationOutcome.Failed || result.Definition.Operator != RelationOperator.Equal)
                continue;
            var advice = RepairPlan.For(table, result.Definition);
            if (advice is { IsExplained: true, Repairs: [var repair, ..] })
            {
                foreach (var change in repair.Changes)
                    Add(change.Cell, change.New);
            }
            else if (result.Definition.Target is >= 0 and var target && CellEquations.Needed(table, result, target) is { } needed)
            {
                Add(target, needed);
            }
        }

        return [.. found.Where(f => table.Cells[f.Key].IsPresent).Select(f => new DueValue(table.Cells[f.Key], f.Value))];

        void Add(int cell, decimal value)
        {
            if (!table.Definition.Cells[cell].Allows(value))
                return;
            if (!found.TryGetValue(cell, out var values))
                found.Add(cell, values = []);
            if (!values.Contains(value))
                values.Add(value);
        }
    }
}

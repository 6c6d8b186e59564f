using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Features;

/// <summary>The relations a cell is in, and the parts the other cells play in them.</summary>
internal static class CellEquations
{
    /// <summary>The relations of the format that a cell is in, in order.</summary>
    public static IEnumerable<RelationResult> Of(BoundTable table, int cell)
    {
        foreach (var relation in table.Relations)
        {
            if (Holds(relation, cell))
                yield return relation;
        }
    }

    /// <summary>Cells that are added up to a cell, in order of the table, each once.</summary>
    public static IReadOnlyList<BoundCell> Addends(BoundTable table, int cell) => Collect(table, cell, isTarget: true);

    /// <summary>Totals that a cell is added up in, in order of the table, each once.</summary>
    public static IReadOnlyList<BoundCell> Totals(BoundTable table, int cell) => Collect(table, cell, isTarget: false);

    /// <summary>The value a cell would need for an equation to hold, the others unchanged; null where that is not known.</summary>
    public static decimal? Needed(BoundTable table, RelationResult result, int cell)
    {
        var coefficient = 0;
        foreach (var term in result.Definition.Terms)
            coefficient += term.Cell == cell ? term.Coefficient : 0;
        if (coefficient == 0 || result.Difference is not { } difference)
            return null;
        var bound = table.Cells[cell];
        var value = bound.Number ?? (bound.IsBlank && !bound.Definition.IsTotal ? 0 : null);
        return value - (difference / coefficient);
    }

    private static bool Holds(RelationResult relation, int cell)
    {
        foreach (var term in relation.Definition.Terms)
        {
            if (term.Cell == cell)
                return true;
        }

        return false;
    }

    private static List<BoundCell> Collect(BoundTable table, int cell, bool isTarget)
    {
        var found = new SortedSet<int>();
        foreach (var relation in Of(table, cell))
        {
            var definition = relation.Definition;
            if (definition.Operator != RelationOperator.Equal || definition.Target < 0 || isTarget != (definition.Target == cell))
                continue;
            if (!isTarget)
            {
                found.Add(definition.Target);
                continue;
            }

            foreach (var term in definition.Terms)
            {
                if (term.Cell != cell)
                    found.Add(term.Cell);
            }
        }

        return [.. found.Select(i => table.Cells[i]).Where(c => c.IsPresent)];
    }
}

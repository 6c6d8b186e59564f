using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Model.Relations;

/// <summary>What is known of a cell when relations are evaluated.</summary>
/// <param name="Value">Its value; 0 for a blank item; null where nothing is known.</param>
/// <param name="IsBlankItem">True where a blank or placeholder was taken as 0.</param>
internal readonly record struct CellKnowledge(decimal? Value, bool IsBlankItem);

/// <summary>An unknown cell that a relation forces, being its only unknown.</summary>
/// <param name="Cell">Index of the cell.</param>
/// <param name="Relation">Index of the relation in the list given.</param>
internal readonly record struct ForcedCell(int Cell, int Relation);

/// <summary>Evaluates linear relations exactly and three-valued (MARKUP, Blanks; REPAIR, step 1).</summary>
internal static class RelationEvaluator
{
    /// <summary>What the text says of each cell: a number, a blank item as 0, nothing for blank totals, absent fields and text.</summary>
    public static CellKnowledge[] Known(IReadOnlyList<BoundCell> cells)
    {
        var result = new CellKnowledge[cells.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var cell = cells[i];
            result[i] = cell.Number is { } number ? new CellKnowledge(number, false)
                : cell.IsBlank && !cell.Definition.IsTotal ? new CellKnowledge(0, true)
                : default;
        }

        return result;
    }

    /// <summary>
    /// Values that equations force on unknown cells: the only unknown of an equation, and unknowns that cannot be negative and
    /// must add up to 0. Repeated until nothing new follows.
    /// </summary>
    /// <param name="relations">The relations; only equations are used.</param>
    /// <param name="known">What is known; filled up on return.</param>
    /// <param name="canBeNegative">True for cells whose domain has negative numbers.</param>
    /// <param name="steps">Filled with the cells that were the only unknown of a relation, in order, or null.</param>
    public static Dictionary<int, decimal> Force(
        IReadOnlyList<RelationDefinition> relations, CellKnowledge[] known, Func<int, bool> canBeNegative, List<ForcedCell>? steps = null)
    {
        var forced = new Dictionary<int, decimal>();
        var unknown = known.Count(k => k.Value is null);
        for (var again = unknown > 0; again;)
        {
            again = false;
            for (var i = 0; i < relations.Count; i++)
            {
                if (relations[i].Operator != RelationOperator.Equal || ForceOne(relations[i], known, canBeNegative, forced) is not { } cell)
                    continue;
                again = true;
                if (cell >= 0)
                    steps?.Add(new ForcedCell(cell, i));
            }
        }

        return forced;
    }

    /// <summary>Evaluates one relation.</summary>
    public static RelationResult Evaluate(RelationDefinition relation, CellKnowledge[] known)
    {
        var sum = relation.Constant;
        var blanks = false;
        foreach (var term in relation.Terms)
        {
            if (known[term.Cell].Value is not { } value)
                return new RelationResult(relation, RelationOutcome.Unknown, blanks, null);
            sum += value * term.Coefficient;
            blanks |= known[term.Cell].IsBlankItem;
        }

        return new RelationResult(relation, Holds(relation.Operator, sum) ? RelationOutcome.Held : RelationOutcome.Failed, blanks, sum);
    }

    /// <summary>True where a difference satisfies a comparison with 0.</summary>
    public static bool Holds(RelationOperator comparison, decimal difference) => comparison switch
    {
        RelationOperator.Equal => difference == 0,
        RelationOperator.LessOrEqual => difference <= 0,
        RelationOperator.GreaterOrEqual => difference >= 0,
        RelationOperator.Less => difference < 0,
        _ => difference > 0,
    };

    /// <summary>The only unknown cell of a relation, now forced; -1 where several are forced to 0; null where nothing follows.</summary>
    private static int? ForceOne(RelationDefinition relation, CellKnowledge[] known, Func<int, bool> canBeNegative, Dictionary<int, decimal> forced)
    {
        var sum = relation.Constant;
        var unknown = 0;
        var last = default(RelationCell);
        var sign = 0;
        var oneSided = true;
        foreach (var term in relation.Terms)
        {
            if (known[term.Cell].Value is { } value)
            {
                sum += value * term.Coefficient;
                continue;
            }

            unknown++;
            last = term;
            oneSided &= !canBeNegative(term.Cell) && (sign == 0 || Math.Sign(term.Coefficient) == sign);
            sign = Math.Sign(term.Coefficient);
        }

        if (unknown == 1)
        {
            Set(last.Cell, -sum / last.Coefficient);
            return last.Cell;
        }

        if (unknown == 0 || sum != 0 || !oneSided)
            return null;
        foreach (var term in relation.Terms)
        {
            if (known[term.Cell].Value is null)
                Set(term.Cell, 0);
        }

        return -1;

        void Set(int cell, decimal value)
        {
            known[cell] = new CellKnowledge(value, false);
            forced[cell] = value;
        }
    }
}

using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Testing.Reports;

/// <summary>Values of a table that satisfy every relation of its format; the same seed gives the same values.</summary>
public static class BalancedValues
{
    private const int Attempts = 200;

    /// <summary>Non-zero, pairwise distinct values, so that a value under the wrong key is noticed.</summary>
    public static decimal[] Distinct(TableDefinition table, int seed) =>
        Solve(table, seed, (random, used) =>
        {
            int value;
            do
                value = random.Next(1, 20 * (table.Cells.Count + 10));
            while (!used.Add(value));
            return value;
        }, mustDiffer: true);

    /// <summary>Values as in a small agency: mostly 0, the others below 30.</summary>
    public static decimal[] Plausible(TableDefinition table, int seed) =>
        Solve(table, seed, (random, _) => random.Next(10) < 7 ? 0 : random.Next(1, 30), mustDiffer: false);

    /// <summary>Zeros.</summary>
    public static decimal[] Zero(TableDefinition table) => new decimal[table.Cells.Count];

    /// <summary>The sum of a relation over values: it holds where this compares with 0 as its operator says.</summary>
    public static decimal Sum(RelationDefinition relation, IReadOnlyList<decimal> values)
    {
        var sum = relation.Constant;
        foreach (var term in relation.Terms)
            sum += term.Coefficient * values[term.Cell];
        return sum;
    }

    /// <summary>True where a relation holds.</summary>
    public static bool Holds(RelationDefinition relation, IReadOnlyList<decimal> values)
    {
        var sum = Sum(relation, values);
        return relation.Operator switch
        {
            RelationOperator.Equal => sum == 0,
            RelationOperator.LessOrEqual => sum <= 0,
            RelationOperator.GreaterOrEqual => sum >= 0,
            RelationOperator.Less => sum < 0,
            _ => sum > 0,
        };
    }

    private static decimal[] Solve(TableDefinition table, int seed, Func<Random, HashSet<int>, int> draw, bool mustDiffer)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var random = new Random(unchecked((seed * 7919) + attempt));
            var used = new HashSet<int>();
            var values = new decimal[table.Cells.Count];
            var isFree = FreeCells(table);
            foreach (var cell in table.Cells.Where(c => isFree[c.Index]))
            {
                values[cell.Index] = draw(random, used);
                if (cell.Domain == ValueDomain.Amount && values[cell.Index] != 0)
                    values[cell.Index] += random.Next(1, 100) / 100m;
            }

            if (Settle(table, values, isFree, () => random.Next(1, mustDiffer ? 20 * (table.Cells.Count + 10) : 4)) && (!mustDiffer || (values.All(v => v != 0) && values.Distinct().Count() == values.Length)))
                return values;
        }

        throw new InvalidOperationException($"no balanced values for {table.Key} from seed {seed}");
    }

    /// <summary>Cells that no equation gives as its target.</summary>
    private static bool[] FreeCells(TableDefinition table)
    {
        var isFree = Enumerable.Repeat(true, table.Cells.Count).ToArray();
        foreach (var relation in table.Relations.Where(r => r is { Operator: RelationOperator.Equal, Target: >= 0 }))
            isFree[relation.Target] = false;
        return isFree;
    }

    /// <summary>Works out the targets, then raises free cells until nothing is negative and every inequality holds.</summary>
    private static bool Settle(TableDefinition table, decimal[] values, bool[] isFree, Func<int> surplus)
    {
        for (var round = 0; round < 50; round++)
        {
            Propagate(table, values, isFree);
            var isRaised = false;
            foreach (var relation in table.Relations)
            {
                // What the relation lacks: a negative target, or the distance of an inequality.
                if (relation is { Operator: RelationOperator.Equal, Target: >= 0 } && values[relation.Target] < 0
                    && table.Cells[relation.Target].Domain != ValueDomain.SignedCount)
                {
                    var sign = relation.Terms.First(t => t.Cell == relation.Target).Coefficient;
                    isRaised |= Raise(relation, values, isFree, -sign, surplus() - values[relation.Target]);
                }
                else if (!Holds(relation, values) && relation.Operator != RelationOperator.Equal)
                {
                    var sum = Sum(relation, values);
                    isRaised |= Raise(relation, values, isFree, sum < 0 ? 1 : -1, Math.Abs(sum) + surplus());
                }
            }

            if (!isRaised)
                return table.Relations.All(r => Holds(r, values)) && table.Cells.All(c => values[c.Index] >= 0 || c.Domain == ValueDomain.SignedCount);
        }

        return false;
    }

    private static void Propagate(TableDefinition table, decimal[] values, bool[] isFree)
    {
        var isKnown = (bool[])isFree.Clone();
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            foreach (var relation in table.Relations.Where(r => r.Operator == RelationOperator.Equal))
            {
                if (relation.Target < 0 || isKnown[relation.Target] || relation.Terms.Any(t => t.Cell != relation.Target && !isKnown[t.Cell]))
                    continue;
                values[relation.Target] = 0;
                var own = relation.Terms.First(t => t.Cell == relation.Target).Coefficient;
                values[relation.Target] = -Sum(relation, values) / own;
                isKnown[relation.Target] = isChanged = true;
            }
        }
    }

    private static bool Raise(RelationDefinition relation, decimal[] values, bool[] isFree, int sign, decimal by)
    {
        foreach (var term in relation.Terms)
        {
            if (!isFree[term.Cell] || Math.Sign(term.Coefficient) != sign)
                continue;
            values[term.Cell] += decimal.Ceiling(by);
            return true;
        }

        return false;
    }
}

using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model.Relations;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Model.Repair;

/// <summary>A table made ready for the search: equations over known cells, how much each is off, which cells may change, and the check on the model.</summary>
internal sealed class RepairProblem
{
    private readonly BoundTable _table;
    private readonly CellKnowledge[] _stated;
    private readonly bool _hasUnknown;

    private RepairProblem(BoundTable table, CellKnowledge[] stated, bool hasUnknown, CellKnowledge[] known, long scale)
    {
        _table = table;
        _stated = stated;
        _hasUnknown = hasUnknown;
        Known = known;
        Scale = scale;
        System = EquationSystem.Of(table.Definition);
    }

    /// <summary>What is known, forced cells included.</summary>
    public CellKnowledge[] Known { get; }

    /// <summary>Units in one.</summary>
    public long Scale { get; }

    /// <summary>The equations over known cells.</summary>
    public EquationSystem System { get; private set; }

    /// <summary>By how many units each equation is off.</summary>
    public long[] Residuals { get; private set; } = [];

    /// <summary>Tries changes on the relations.</summary>
    public ChangeCheck Changes { get; private set; } = null!;

    /// <summary>Makes a table ready; null where its values cannot be dealt with exactly.</summary>
    public static RepairProblem? Of(BoundTable table)
    {
        var definition = table.Definition;
        var stated = RelationEvaluator.Known(table.Cells);
        var hasUnknown = Array.Exists(stated, static k => k.Value is null);
        var known = stated;
        var steps = new List<ForcedCell>();
        if (hasUnknown)
        {
            known = (CellKnowledge[])stated.Clone();
            RelationEvaluator.Force(definition.Relations, known, i => definition.Cells[i].Domain == ValueDomain.SignedCount, steps);
        }

        var scale = ScaledValues.Scale(known);
        if (scale == 0)
            return null;
        var problem = new RepairProblem(table, stated, hasUnknown, known, scale);
        var sums = new long[definition.Relations.Count];
        var isKnown = new bool[sums.Length];
        for (var r = 0; r < sums.Length; r++)
        {
            isKnown[r] = TrySum(definition.Relations[r], known, out var sum);
            if (!ScaledValues.TryScale(sum, scale, out sums[r]))
                return null;
        }

        var full = problem.System;
        var residuals = new long[full.Count];
        for (var e = 0; e < residuals.Length; e++)
            residuals[e] = sums[full.Sources[e]];
        problem.System = hasUnknown ? UnknownElimination.Reduce(full, known, steps, ref residuals) : full;
        problem.Residuals = residuals;
        problem.Changes = new ChangeCheck(problem, table, steps, sums, isKnown);
        return problem;
    }

    /// <summary>The value of a cell after a change in units.</summary>
    public decimal ValueAfter(int cell, long change) => Known[cell].Value.GetValueOrDefault() + (Scale == 1 ? change : (decimal)change / Scale);

    /// <summary>True where a cell may be given another value: one that is there and known, or a blank one that is.</summary>
    public bool CanChange(int cell) => _table.Cells[cell].IsPresent && _stated[cell].Value is not null;

    /// <summary>True where a value lies in the domain of a cell.</summary>
    public bool IsInDomain(int cell, decimal value) => _table.Definition.Cells[cell].Allows(value);

    /// <summary>
    /// Gives cells other values and evaluates the whole model again as it was first evaluated: true where the relations of the component
    /// hold and no other one fails that did not fail before.
    /// </summary>
    /// <param name="changes">The cells with their new values.</param>
    /// <param name="isOwn">True for the relations (by index) that failed and must hold now.</param>
    /// <param name="held">Equations that hold now.</param>
    /// <param name="failed">Equations that fail now.</param>
    public bool Evaluate(IReadOnlyList<CellChange> changes, bool[] isOwn, out int held, out int failed)
    {
        (held, failed) = (0, 0);
        var definition = _table.Definition;
        var known = (CellKnowledge[])_stated.Clone();
        for (var i = 0; i < changes.Count; i++)
            known[changes[i].Cell] = new CellKnowledge(changes[i].New, false);
        if (_hasUnknown)
            RelationEvaluator.Force(definition.Relations, known, i => definition.Cells[i].Domain == ValueDomain.SignedCount);
        for (var r = 0; r < definition.Relations.Count; r++)
        {
            var outcome = RelationEvaluator.Evaluate(definition.Relations[r], known).Outcome;
            if (outcome == RelationOutcome.Failed && (isOwn[r] || _table.Relations[r].Outcome != RelationOutcome.Failed))
                return false;
            if (definition.Relations[r].Operator != RelationOperator.Equal)
                continue;
            held += outcome == RelationOutcome.Held ? 1 : 0;
            failed += outcome == RelationOutcome.Failed ? 1 : 0;
        }

        return true;
    }

    /// <summary>The sum of a relation; false and 0 where something in it is unknown.</summary>
    private static bool TrySum(RelationDefinition relation, CellKnowledge[] known, out decimal sum)
    {
        sum = relation.Constant;
        for (var i = 0; i < relation.Terms.Length; i++)
        {
            var term = relation.Terms[i];
            if (known[term.Cell].Value is not { } value)
            {
                sum = 0;
                return false;
            }

            sum += value * term.Coefficient;
        }

        return true;
    }
}

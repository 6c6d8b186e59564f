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
        var full = problem.System;
        var residuals = new long[full.Count];
        for (var e = 0; e < residuals.Length; e++)
        {
            var sum = Sum(definition.Relations[full.Sources[e]], known);
            if (!ScaledValues.TryScale(sum, scale, out residuals[e]))
                return null;
        }

        problem.System = hasUnknown ? UnknownElimination.Reduce(full, known, steps, ref residuals) : full;
        problem.Residuals = residuals;
        return problem;
    }

    /// <summary>True where a cell may be given another value: one that is there and known, or a blank one that is.</summary>
    public bool CanChange(int cell) => _table.Cells[cell].IsPresent && _stated[cell].Value is not null;

    /// <summary>True where a value lies in the domain of a cell.</summary>
    public bool IsInDomain(int cell, decimal value) => _table.Definition.Cells[cell].Domain switch
    {
        ValueDomain.SignedCount => decimal.Truncate(value) == value,
        ValueDomain.Count => value >= 0 && decimal.Truncate(value) == value,
        _ => value >= 0 && decimal.Round(value, 4) == value,
    };

    /// <summary>
    /// Gives cells other values and evaluates the relations of the model again: true where the relations of the component hold and no
    /// other one fails that did not fail before.
    /// </summary>
    /// <param name="cells">The cells.</param>
    /// <param name="values">Their new values.</param>
    /// <param name="isOwn">True for the relations (by index) that failed and must hold now.</param>
    /// <param name="held">Equations that hold now, when counted.</param>
    /// <param name="failed">Equations that fail now, when counted.</param>
    /// <param name="count">Whether to evaluate and count all equations, also those without the changed cells.</param>
    public bool Check(ReadOnlySpan<int> cells, ReadOnlySpan<decimal> values, bool[] isOwn, out int held, out int failed, bool count = false)
    {
        (held, failed) = (0, 0);
        var known = (CellKnowledge[])_stated.Clone();
        for (var i = 0; i < cells.Length; i++)
            known[cells[i]] = new CellKnowledge(values[i], false);
        if (_hasUnknown && !ForcedFit(known))
            return false;
        var relations = _table.Definition.Relations;
        for (var r = 0; r < relations.Count; r++)
        {
            if (!count && !_hasUnknown && !isOwn[r] && !Contains(relations[r], cells))
                continue;
            var outcome = RelationEvaluator.Evaluate(relations[r], known).Outcome;
            if (outcome == RelationOutcome.Failed && (isOwn[r] || _table.Relations[r].Outcome != RelationOutcome.Failed))
                return false;
            if (relations[r].Operator != RelationOperator.Equal)
                continue;
            held += outcome == RelationOutcome.Held ? 1 : 0;
            failed += outcome == RelationOutcome.Failed ? 1 : 0;
        }

        return true;
    }

    /// <summary>Forces the unknown cells again; false where one of them would leave its domain that did not before.</summary>
    private bool ForcedFit(CellKnowledge[] known)
    {
        var definition = _table.Definition;
        var forced = RelationEvaluator.Force(definition.Relations, known, i => definition.Cells[i].Domain == ValueDomain.SignedCount);
        foreach (var (cell, value) in forced)
        {
            if (!IsInDomain(cell, value) && Known[cell].Value is { } before && IsInDomain(cell, before))
                return false;
        }

        return true;
    }

    private static bool Contains(RelationDefinition relation, ReadOnlySpan<int> cells)
    {
        for (var i = 0; i < relation.Terms.Count; i++)
        {
            if (cells.Contains(relation.Terms[i].Cell))
                return true;
        }

        return false;
    }

    /// <summary>The sum of a relation; 0 where something in it is unknown.</summary>
    private static decimal Sum(RelationDefinition relation, CellKnowledge[] known)
    {
        var sum = relation.Constant;
        for (var i = 0; i < relation.Terms.Count; i++)
        {
            var term = relation.Terms[i];
            if (known[term.Cell].Value is not { } value)
                return 0;
            sum += value * term.Coefficient;
        }

        return sum;
    }
}

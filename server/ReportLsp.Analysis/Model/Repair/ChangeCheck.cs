using ReportLsp.Analysis.Model.Relations;

namespace ReportLsp.Analysis.Model.Repair;

/// <summary>
/// Tries changes of cells on the relations of the model, inequalities and forced cells included: only what the changes reach is added
/// up again, in whole units, so that hundreds of equal repairs can all be checked.
/// </summary>
internal sealed class ChangeCheck
{
    private readonly RepairProblem _problem;
    private readonly BoundTable _table;
    private readonly RelationIndex _index;
    private readonly IReadOnlyList<ForcedCell> _forced;
    private readonly long[] _sums;
    private readonly long[] _deltas;
    private readonly bool[] _isKnown;
    private readonly int[] _reached;
    private readonly bool[] _isReached;
    private int _count;

    /// <summary>Makes ready to try changes.</summary>
    /// <param name="problem">The table made ready.</param>
    /// <param name="table">The table.</param>
    /// <param name="forced">Its forced cells in order.</param>
    /// <param name="sums">Sum of each relation in units.</param>
    /// <param name="isKnown">False for a relation with a cell that nothing forces.</param>
    public ChangeCheck(RepairProblem problem, BoundTable table, IReadOnlyList<ForcedCell> forced, long[] sums, bool[] isKnown)
    {
        (_problem, _table, _forced, _sums, _isKnown) = (problem, table, forced, sums, isKnown);
        _index = RelationIndex.Of(table.Definition);
        _deltas = new long[sums.Length];
        _reached = new int[sums.Length];
        _isReached = new bool[sums.Length];
    }

    /// <summary>True where the failing relations of a component hold after the changes and no other one fails that did not fail before.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="changes">Their changes in units.</param>
    /// <param name="isOwn">True for the relations of the component.</param>
    public bool Holds(ReadOnlySpan<int> cells, ReadOnlySpan<long> changes, bool[] isOwn)
    {
        for (var i = 0; i < cells.Length; i++)
            Add(cells[i], changes[i]);
        var holds = Force();
        var owned = 0;
        for (var i = 0; i < _count; i++)
        {
            var relation = _reached[i];
            if (holds && _isKnown[relation])
            {
                var isHeld = RelationEvaluator.Holds(_table.Definition.Relations[relation].Operator, _sums[relation] + _deltas[relation]);
                holds = isHeld || (!isOwn[relation] && _table.Relations[relation].Outcome == RelationOutcome.Failed);
                owned += isOwn[relation] ? 1 : 0;
            }

            _deltas[relation] = 0;
            _isReached[relation] = false;
        }

        _count = 0;
        return holds && owned == Owned(isOwn);
    }

    private static int Owned(bool[] isOwn)
    {
        var count = 0;
        foreach (var own in isOwn)
            count += own ? 1 : 0;
        return count;
    }

    /// <summary>Carries the changes on to forced cells; false where one would leave its domain that was in it.</summary>
    private bool Force()
    {
        for (var i = 0; i < _forced.Count; i++)
        {
            var (cell, relation) = _forced[i];
            if (_deltas[relation] == 0)
                continue;
            var coefficient = 0L;
            foreach (var incidence in _index.RelationsOf(cell))
                coefficient += incidence.Index == relation ? incidence.Coefficient : 0;
            if (coefficient == 0 || _deltas[relation] % coefficient != 0)
                return false;
            var change = -_deltas[relation] / coefficient;
            Add(cell, change);
            if (!_problem.IsInDomain(cell, _problem.ValueAfter(cell, change)) && _problem.IsInDomain(cell, _problem.ValueAfter(cell, 0)))
                return false;
        }

        return true;
    }

    private void Add(int cell, long change)
    {
        foreach (var incidence in _index.RelationsOf(cell))
        {
            if (!_isReached[incidence.Index])
            {
                _isReached[incidence.Index] = true;
                _reached[_count++] = incidence.Index;
            }

            _deltas[incidence.Index] += incidence.Coefficient * change;
        }
    }
}

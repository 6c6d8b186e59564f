using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Rules.Totals;

/// <summary>The figures of a table, on which changes are tried out before they are offered.</summary>
internal sealed class TableValues
{
    private readonly BoundTable _table;
    private readonly decimal?[] _values;

    /// <summary>Takes the figures: a blank item is 0, a blank total or an absent field is what the relations force, else unknown.</summary>
    public TableValues(BoundTable table)
    {
        _table = table;
        _values = new decimal?[table.Cells.Count];
        for (var i = 0; i < _values.Length; i++)
        {
            var cell = table.Cells[i];
            _values[i] = cell.Number ?? (cell.IsBlank && !cell.Definition.IsTotal ? 0 : table.Forced.TryGetValue(i, out var forced) ? forced : null);
        }
    }

    /// <summary>The figure of a cell; setting it tries a change.</summary>
    public decimal? this[int cell]
    {
        get => _values[cell];
        set => _values[cell] = value;
    }

    /// <summary>The sum of coefficient × figure plus the constant; null where a figure is unknown.</summary>
    public decimal? Difference(RelationDefinition relation)
    {
        var sum = relation.Constant;
        foreach (var term in relation.Terms)
        {
            if (_values[term.Cell] is not { } value)
                return null;
            sum += value * term.Coefficient;
        }

        return sum;
    }

    /// <summary>True where no relation fails.</summary>
    public bool AllHold() => _table.Definition.Relations.All(r => !Fails(r));

    /// <summary>True where a relation is known to fail.</summary>
    public bool Fails(RelationDefinition relation) => Difference(relation) is { } difference && !Holds(relation.Operator, difference);

    /// <summary>
    /// True where a figure in one cell mends a relation, is valid there, and no other relation that holds fails by it.
    /// </summary>
    public bool Mends(RelationDefinition relation, int cell, decimal value)
    {
        if (!_table.Cells[cell].Definition.Allows(value))
            return false;
        var old = _values[cell];
        var failedBefore = new HashSet<RelationDefinition>(ReferenceEqualityComparer.Instance);
        foreach (var other in _table.Definition.Relations)
        {
            if (Fails(other))
                failedBefore.Add(other);
        }

        _values[cell] = value;
        var mends = !Fails(relation) && _table.Definition.Relations.All(r => !Fails(r) || failedBefore.Contains(r));
        _values[cell] = old;
        return mends;
    }

    /// <summary>The figure a cell needs for an equation to hold, the others unchanged; null where that is not known.</summary>
    public decimal? Needed(RelationDefinition relation, int cell)
    {
        if (Difference(relation) is not { } difference || _values[cell] is not { } value)
            return null;
        var coefficient = 0;
        foreach (var term in relation.Terms)
            coefficient += term.Cell == cell ? term.Coefficient : 0;
        return coefficient == 0 ? null : value - (difference / coefficient);
    }

    private static bool Holds(RelationOperator comparison, decimal difference) => comparison switch
    {
        RelationOperator.Equal => difference == 0,
        RelationOperator.LessOrEqual => difference <= 0,
        RelationOperator.GreaterOrEqual => difference >= 0,
        RelationOperator.Less => difference < 0,
        _ => difference > 0,
    };
}

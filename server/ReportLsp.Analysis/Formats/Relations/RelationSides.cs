using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Formats;

/// <summary>Adds up what both sides of an equation name, by index of the row or column.</summary>
internal sealed class RelationSides(AxisResolver resolver)
{
    private readonly List<(int Entry, int Coefficient)> _terms = [];
    private readonly Dictionary<int, int> _places = [];
    private int _leftCount;

    /// <summary>Rows or columns with their coefficients, in order of first mention; the right side counts negative.</summary>
    public IReadOnlyList<(int Entry, int Coefficient)> Terms => _terms;

    /// <summary>Sum of the literals; those of the right side count negative.</summary>
    public decimal Constant { get; private set; }

    /// <summary>A selector whose row or column is named on both sides and so falls out; null where there is none.</summary>
    public RelationSelector? Cancelled { get; private set; }

    /// <summary>The row or column a failure is reported at: the only one of a side, else the last.</summary>
    public int Target => _leftCount == 1 ? _terms[0].Entry : _terms[^1].Entry;

    /// <summary>Adds the terms of one side.</summary>
    /// <param name="side">Its terms.</param>
    /// <param name="sign">+1 for the left side, which comes first, -1 for the right.</param>
    /// <param name="wrong">The selector that names nothing, where the result is false.</param>
    public bool Add(IReadOnlyList<RelationTerm> side, int sign, out RelationSelector? wrong)
    {
        wrong = null;
        foreach (var term in side)
        {
            if (term.Literal is { } literal)
                Constant += sign * term.Sign * literal;
            if (term.Reference is not { } reference)
                continue;
            var entries = resolver.Resolve(reference, out wrong);
            if (wrong is not null)
                return false;
            foreach (var entry in entries)
                Add(entry, sign * term.Sign, reference.From);
        }

        if (sign > 0)
            _leftCount = _terms.Count;
        return true;
    }

    private void Add(int entry, int coefficient, RelationSelector selector)
    {
        if (!_places.TryGetValue(entry, out var place))
        {
            _places[entry] = _terms.Count;
            _terms.Add((entry, coefficient));
            return;
        }

        var sum = _terms[place].Coefficient + coefficient;
        if (sum == 0)
            Cancelled ??= selector;
        _terms[place] = (entry, sum);
    }
}

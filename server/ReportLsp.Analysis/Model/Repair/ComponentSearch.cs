using System.Numerics;

namespace ReportLsp.Analysis.Model.Repair;

/// <summary>
/// Finds all sets of a given number of cells whose change makes the failing equations of one component hold and breaks no other. Every
/// failing equation must be hit, and no other one by a single cell; each set is visited once. Buffers are kept for the thread.
/// </summary>
internal sealed class ComponentSearch
{
    /// <summary>Most sets looked at in a component before the search gives up.</summary>
    public const int Budget = 20_000;

    [ThreadStatic]
    private static ComponentSearch? _shared;

    private readonly int[] _chosen = new int[RepairSearch.LargestSize];
    private EquationSystem _system = null!;
    private RepairProblem _problem = null!;
    private List<FoundSet> _found = null!;
    private ulong[] _failing = [];
    private ulong[] _ones = [];
    private ulong[] _twos = [];
    private bool[] _isForbidden = [];
    private int[] _forbidden = [];
    private int _forbiddenCount;
    private int _words;
    private int _size;
    private int _left;

    /// <summary>The one of this thread.</summary>
    public static ComponentSearch Shared => _shared ??= new ComponentSearch();

    /// <summary>True where the search gave up.</summary>
    public bool IsExhausted => _left < 0;

    /// <summary>Sets looked at since the beginning.</summary>
    public int Used => Budget - _left;

    /// <summary>True where some set has endlessly many solutions, so that the sets found are not all.</summary>
    public bool IsEndless { get; private set; }

    /// <summary>Begins with a component.</summary>
    /// <param name="problem">The table.</param>
    /// <param name="failing">Its failing equations that belong together.</param>
    public void Begin(RepairProblem problem, IReadOnlyList<int> failing)
    {
        _problem = problem;
        _system = problem.System;
        _words = _system.Words;
        _left = Budget;
        IsEndless = false;
        var cells = problem.Known.Length;
        if (_failing.Length < _words)
        {
            _failing = new ulong[_words];
            _ones = new ulong[_words * (RepairSearch.LargestSize + 1)];
            _twos = new ulong[_words * (RepairSearch.LargestSize + 1)];
        }

        if (_isForbidden.Length < cells)
        {
            _isForbidden = new bool[cells];
            _forbidden = new int[cells];
        }

        Array.Clear(_isForbidden, 0, cells);
        for (var i = 0; i < cells; i++)
            _isForbidden[i] = !problem.CanChange(i);
        Array.Clear(_failing, 0, _words);
        for (var i = 0; i < failing.Count; i++)
            _failing[failing[i] >> 6] |= 1UL << (failing[i] & 63);
    }

    /// <summary>Adds the sets of a size.</summary>
    public void Find(int size, List<FoundSet> found)
    {
        _size = size;
        _found = found;
        _forbiddenCount = 0;
        Array.Clear(_ones, 0, _words);
        Array.Clear(_twos, 0, _words);
        Visit(0);
    }

    private void Visit(int depth)
    {
        if (--_left < 0)
            return;
        var open = Open(depth, out var next);
        if (depth == _size)
        {
            if (open == 0)
                Solve();
            return;
        }

        if (open > (_size - depth) * _system.LargestDegree)
            return;
        var mark = _forbiddenCount;
        if (next >= 0)
        {
            TryCells(next, depth);
        }
        else
        {
            // All are hit as they should be, but these cells alone do not do: another one must share an equation with them.
            for (var w = 0; w < _words; w++)
            {
                for (var touched = _ones[(depth * _words) + w]; touched != 0; touched &= touched - 1)
                    TryCells((w << 6) + BitOperations.TrailingZeroCount(touched), depth);
            }
        }

        while (_forbiddenCount > mark)
            _isForbidden[_forbidden[--_forbiddenCount]] = false;
    }

    /// <summary>Tries the cells of an equation; each is then left out of what follows, as all sets with it have been seen.</summary>
    private void TryCells(int equation, int depth)
    {
        foreach (ref readonly var cell in _system.CellsOf(equation).AsSpan())
        {
            if (_isForbidden[cell.Index])
                continue;
            if (_size - depth > 1 || Closes(cell.Index, depth))
            {
                Push(cell.Index, depth);
                Visit(depth + 1);
                if (_left < 0)
                    return;
            }

            _isForbidden[cell.Index] = true;
            _forbidden[_forbiddenCount++] = cell.Index;
        }
    }

    /// <summary>True where a last cell hits every equation that must still be hit and no other one for the first time.</summary>
    private bool Closes(int cell, int depth)
    {
        var mask = _system.MaskOf(cell);
        for (var w = 0; w < mask.Length; w++)
        {
            var (ones, twos, failing) = (_ones[(depth * _words) + w], _twos[(depth * _words) + w], _failing[w]);
            var must = (failing & ~ones) | (~failing & ones & ~twos);
            if ((must & ~mask[w]) != 0 || (mask[w] & ~failing & ~ones) != 0)
                return false;
        }

        return true;
    }

    private void Push(int cell, int depth)
    {
        _chosen[depth] = cell;
        var mask = _system.MaskOf(cell);
        for (var w = 0; w < mask.Length; w++)
        {
            var (from, to) = ((depth * _words) + w, ((depth + 1) * _words) + w);
            _ones[to] = _ones[from] | mask[w];
            _twos[to] = _twos[from] | (_ones[from] & mask[w]);
        }
    }

    /// <summary>How many equations must still be hit, and the one with the fewest cells; -1 for none.</summary>
    private int Open(int depth, out int next)
    {
        next = -1;
        var (open, fewest) = (0, int.MaxValue);
        for (var w = 0; w < _words; w++)
        {
            var (ones, twos, failing) = (_ones[(depth * _words) + w], _twos[(depth * _words) + w], _failing[w]);
            var must = (failing & ~ones) | (~failing & ones & ~twos);
            open += BitOperations.PopCount(must);
            for (; must != 0; must &= must - 1)
            {
                var equation = (w << 6) + BitOperations.TrailingZeroCount(must);
                if (_system.CellsOf(equation).Length < fewest)
                    (fewest, next) = (_system.CellsOf(equation).Length, equation);
            }
        }

        return open;
    }

    private void Solve()
    {
        Span<int> cells = stackalloc int[RepairSearch.LargestSize];
        cells.Fill(-1);
        _chosen.AsSpan(0, _size).CopyTo(cells);
        cells[.._size].Sort();
        Span<long> changes = stackalloc long[RepairSearch.LargestSize];
        changes.Clear();
        var result = SetSolver.Solve(_system, _problem.Residuals, cells[.._size], changes, out var touched);
        IsEndless |= result == SetSolution.Many;
        if (result != SetSolution.One)
            return;
        for (var i = 0; i < _size; i++)
        {
            if (changes[i] == 0 || !_problem.IsInDomain(cells[i], _problem.ValueAfter(cells[i], changes[i])))
                return;
        }

        _found.Add(new FoundSet((cells[0], cells[1], cells[2]), (changes[0], changes[1], changes[2]), touched));
    }
}

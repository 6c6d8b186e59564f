using System.Buffers;
using ReportLsp.Analysis.Model.Relations;

namespace ReportLsp.Analysis.Model.Repair;

/// <summary>
/// Takes unknown cells out of the equations of a table: the equation that forces a cell is used up by it and put into the others,
/// equations with cells that nothing forces say nothing and are left out. What stays are equations over known cells only.
/// </summary>
internal static class UnknownElimination
{
    /// <summary>Larger coefficients than any real format can lead to; such an equation is left out, as every repair is checked on the model.</summary>
    private const long LargestCoefficient = 1_000_000;

    /// <summary>The equations over known cells.</summary>
    /// <param name="full">The equations over all cells.</param>
    /// <param name="known">What is known, forced cells included.</param>
    /// <param name="steps">The forced cells with the relations that forced them, in order.</param>
    /// <param name="residuals">Sum of each equation of <paramref name="full"/> in its scale; on return those of the result.</param>
    public static EquationSystem Reduce(EquationSystem full, CellKnowledge[] known, IReadOnlyList<ForcedCell> steps, ref long[] residuals)
    {
        var (rows, width) = (full.Count, known.Length);
        var pool = ArrayPool<long>.Shared;
        var dense = pool.Rent(rows * width);
        Array.Clear(dense, 0, rows * width);
        var isUsed = new bool[rows];
        for (var e = 0; e < rows; e++)
        {
            foreach (var cell in full.CellsOf(e))
            {
                dense[(e * width) + cell.Index] = cell.Coefficient;
                isUsed[e] |= known[cell.Index].Value is null;
            }
        }

        foreach (var step in steps)
        {
            var pivot = Array.IndexOf(full.Sources, step.Relation);
            Substitute(dense.AsSpan(0, rows * width), width, pivot, step.Cell, isUsed, residuals);
            isUsed[pivot] = true;
        }

        var result = Collect(full, dense, width, isUsed, ref residuals);
        pool.Return(dense);
        return result;
    }

    private static void Substitute(Span<long> dense, int width, int pivot, int cell, bool[] isUsed, long[] residuals)
    {
        var from = dense.Slice(pivot * width, width);
        var own = from[cell];
        for (var e = 0; e < isUsed.Length; e++)
        {
            var into = dense.Slice(e * width, width);
            var other = into[cell];
            if (e == pivot || other == 0 || isUsed[e] || own == 0)
                continue;
            var (keep, take) = other % own == 0 ? (1, other / own) : (own, other);
            var largest = 0L;
            for (var i = 0; i < width; i++)
            {
                into[i] = (into[i] * keep) - (from[i] * take);
                largest = Math.Max(largest, Math.Abs(into[i]));
            }

            var sum = ((Int128)residuals[e] * keep) - ((Int128)residuals[pivot] * take);
            isUsed[e] |= largest > LargestCoefficient || Int128.Abs(sum) > ScaledValues.Largest;
            residuals[e] = isUsed[e] ? 0 : (long)sum;
        }
    }

    private static EquationSystem Collect(EquationSystem full, long[] dense, int width, bool[] isUsed, ref long[] residuals)
    {
        var equations = new List<Incidence[]>(isUsed.Length);
        var sources = new List<int>(isUsed.Length);
        var sums = new List<long>(isUsed.Length);
        var row = new List<Incidence>(width);
        for (var e = 0; e < isUsed.Length; e++)
        {
            if (isUsed[e])
                continue;
            row.Clear();
            for (var i = 0; i < width; i++)
            {
                if (dense[(e * width) + i] is not 0 and var coefficient)
                    row.Add(new Incidence(i, coefficient));
            }

            if (row.Count == 0)
                continue;
            equations.Add([.. row]);
            sources.Add(full.Sources[e]);
            sums.Add(residuals[e]);
        }

        residuals = [.. sums];
        return new EquationSystem([.. equations], [.. sources], width);
    }
}

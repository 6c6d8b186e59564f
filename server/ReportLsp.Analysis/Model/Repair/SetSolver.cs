namespace ReportLsp.Analysis.Model.Repair;

/// <summary>What came of solving for the changes of a set of cells.</summary>
internal enum SetSolution
{
    /// <summary>No changes make all equations hold.</summary>
    None,

    /// <summary>Exactly one way.</summary>
    One,

    /// <summary>Endlessly many ways.</summary>
    Many,
}

/// <summary>Solves the equations touched by up to three cells for their changes; exactly, in whole numbers.</summary>
internal static class SetSolver
{
    /// <summary>Most equations touched at once; a format in which a cell is in more is not searched.</summary>
    public const int MostEquations = 48;

    private const int MostCells = RepairSearch.LargestSize;

    /// <summary>Finds the changes.</summary>
    /// <param name="system">The equations.</param>
    /// <param name="residuals">How much each is off.</param>
    /// <param name="cells">The cells, one to three.</param>
    /// <param name="changes">Filled with the change of each cell, in units.</param>
    /// <param name="touched">Number of equations with at least one of the cells.</param>
    public static SetSolution Solve(EquationSystem system, long[] residuals, ReadOnlySpan<int> cells, Span<long> changes, out int touched) =>
        cells.Length == 1
            ? SolveOne(system, residuals, cells[0], out changes[0], out touched)
            : SolveSeveral(system, residuals, cells, changes, out touched);

    /// <summary>
    /// One cell, the usual case: each equation names its change, and all must agree. Apart from the rest also because code with
    /// <see cref="Int128"/> is never compiled ahead of time, and most runs need none.
    /// </summary>
    private static SetSolution SolveOne(EquationSystem system, long[] residuals, int cell, out long change, out int touched)
    {
        change = 0;
        touched = 0;
        foreach (var equation in system.EquationsOf(cell))
        {
            var (units, rest) = Math.DivRem(-residuals[equation.Index], equation.Coefficient);
            if (rest != 0 || units > ScaledValues.Largest || units < -ScaledValues.Largest || (touched > 0 && units != change))
                return SetSolution.None;
            change = units;
            touched++;
        }

        return touched == 0 ? SetSolution.Many : SetSolution.One;
    }

    private static SetSolution SolveSeveral(EquationSystem system, long[] residuals, ReadOnlySpan<int> cells, Span<long> changes, out int touched)
    {
        Span<int> equations = stackalloc int[MostEquations];
        Span<Int128> matrix = stackalloc Int128[MostEquations * (MostCells + 1)];
        const int stride = MostCells + 1;
        touched = 0;
        for (var c = 0; c < cells.Length; c++)
        {
            foreach (var equation in system.EquationsOf(cells[c]))
            {
                var row = equations[..touched].IndexOf(equation.Index);
                if (row < 0)
                {
                    row = touched++;
                    equations[row] = equation.Index;
                    matrix.Slice(row * stride, stride).Clear();
                    matrix[(row * stride) + MostCells] = -residuals[equation.Index];
                }

                matrix[(row * stride) + c] = equation.Coefficient;
            }
        }

        return Solve(matrix[..(touched * stride)], cells.Length, changes);
    }

    /// <summary>Brings the rows into echelon form without division, then solves from the last cell to the first.</summary>
    private static SetSolution Solve(Span<Int128> matrix, int cells, Span<long> changes)
    {
        const int stride = MostCells + 1;
        var rows = matrix.Length / stride;
        var rank = 0;
        for (var c = 0; c < cells; c++)
        {
            var pivot = rank;
            while (pivot < rows && matrix[(pivot * stride) + c] == 0)
                pivot++;
            if (pivot == rows)
                continue;
            var top = matrix.Slice(rank * stride, stride);
            for (var i = 0; i < stride && pivot != rank; i++)
                (matrix[(pivot * stride) + i], top[i]) = (top[i], matrix[(pivot * stride) + i]);
            for (var r = rank + 1; r < rows; r++)
            {
                var row = matrix.Slice(r * stride, stride);
                var (own, other) = (top[c], row[c]);
                for (var i = c; i < stride && other != 0; i++)
                    row[i] = (row[i] * own) - (top[i] * other);
            }

            rank++;
        }

        for (var r = rank; r < rows; r++)
        {
            if (matrix[(r * stride) + MostCells] != 0)
                return SetSolution.None;
        }

        return rank < cells ? SetSolution.Many : Back(matrix, cells, changes);
    }

    private static SetSolution Back(Span<Int128> matrix, int cells, Span<long> changes)
    {
        const int stride = MostCells + 1;
        for (var c = cells - 1; c >= 0; c--)
        {
            var sum = matrix[(c * stride) + MostCells];
            for (var i = c + 1; i < cells; i++)
                sum -= matrix[(c * stride) + i] * changes[i];
            var (units, rest) = Int128.DivRem(sum, matrix[(c * stride) + c]);
            if (rest != 0 || Int128.Abs(units) > ScaledValues.Largest)
                return SetSolution.None;
            changes[c] = (long)units;
        }

        return SetSolution.One;
    }
}

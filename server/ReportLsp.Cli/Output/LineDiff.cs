namespace ReportLsp.Cli.Output;

/// <summary>One line of a comparison.</summary>
/// <param name="Old">Index of the line in the old text; -1 where it was added.</param>
/// <param name="New">Index of the line in the new text; -1 where it was removed.</param>
public readonly record struct DiffLine(int Old, int New)
{
    /// <summary>True where the line is in both.</summary>
    public bool IsCommon => Old >= 0 && New >= 0;
}

/// <summary>A shortest edit script between two lists of lines (Myers' O(ND) algorithm), bounded: beyond the bound all lines in between are replaced.</summary>
public static class LineDiff
{
    /// <summary>Edits at most; the work and memory grow with its square.</summary>
    private const int MaximumEdits = 1500;

    /// <summary>Compares.</summary>
    public static IReadOnlyList<DiffLine> Compare(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start])
            start++;
        var end = 0;
        while (end < before.Count - start && end < after.Count - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        var result = new List<DiffLine>(before.Count + 16);
        for (var i = 0; i < start; i++)
            result.Add(new DiffLine(i, i));
        AddMiddle(result, before, start, before.Count - end, after, start, after.Count - end);
        for (var i = end; i > 0; i--)
            result.Add(new DiffLine(before.Count - i, after.Count - i));
        return result;
    }

    private static void AddMiddle(List<DiffLine> result, IReadOnlyList<string> before, int from, int to, IReadOnlyList<string> after, int newFrom, int newTo)
    {
        var (n, m) = (to - from, newTo - newFrom);
        var trace = n == 0 || m == 0 ? null : Trace(before, from, n, after, newFrom, m);
        if (trace is null)
        {
            for (var i = from; i < to; i++)
                result.Add(new DiffLine(i, -1));
            for (var i = newFrom; i < newTo; i++)
                result.Add(new DiffLine(-1, i));
            return;
        }

        // The path is found backwards, from the lower right corner.
        var path = new Stack<DiffLine>();
        var (x, y) = (n, m);
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var reached = trace[d];
            var k = x - y;
            var down = d > 0 && (k == -d || (k != d && At(reached, d - 1, k - 1) < At(reached, d - 1, k + 1)));
            var previousX = d == 0 ? 0 : down ? At(reached, d - 1, k + 1) : At(reached, d - 1, k - 1) + 1;
            var previousY = previousX - k;
            while (x > previousX && y > previousY)
                path.Push(new DiffLine(from + --x, newFrom + --y));
            if (d == 0)
                break;
            if (down)
                path.Push(new DiffLine(-1, newFrom + --y));
            else
                path.Push(new DiffLine(from + --x, -1));
        }

        result.AddRange(path);
    }

    /// <summary>For each number of edits, how far each diagonal had been reached with one edit less; null where the bound is passed.</summary>
    private static List<int[]>? Trace(IReadOnlyList<string> before, int from, int n, IReadOnlyList<string> after, int newFrom, int m)
    {
        var trace = new List<int[]>();
        var previous = Array.Empty<int>();
        for (var d = 0; d <= Math.Min(n + m, MaximumEdits); d++)
        {
            trace.Add(previous);
            var current = new int[(2 * d) + 1];
            for (var k = -d; k <= d; k += 2)
            {
                var x = d == 0 ? 0
                    : k == -d || (k != d && At(previous, d - 1, k - 1) < At(previous, d - 1, k + 1)) ? At(previous, d - 1, k + 1)
                    : At(previous, d - 1, k - 1) + 1;
                while (x < n && x - k < m && before[from + x] == after[newFrom + x - k])
                    x++;
                current[k + d] = x;
                if (x >= n && x - k >= m)
                    return trace;
            }

            previous = current;
        }

        return null;
    }

    /// <summary>How far diagonal k was reached with d edits.</summary>
    private static int At(int[] reached, int d, int k) => reached[k + d];
}

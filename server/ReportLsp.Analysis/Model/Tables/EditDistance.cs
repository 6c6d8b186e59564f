namespace ReportLsp.Analysis.Model.Tables;

/// <summary>
/// Bounded edit distance for short names: insertions, deletions, replacements (Levenshtein 1966), and swaps of two neighbours as one edit
/// (optimal string alignment, after Damerau 1964).
/// </summary>
internal static class EditDistance
{
    /// <summary>The distance, or <paramref name="limit"/> + 1 where it is larger.</summary>
    public static int Bounded(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return limit + 1;
        while (a.Length > 0 && b.Length > 0 && a[0] == b[0])
        {
            a = a[1..];
            b = b[1..];
        }

        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        if (a.Length == 0 || b.Length == 0)
            return a.Length + b.Length;
        if (limit == 0)
            return 1;
        const int onStack = 128;
        var width = b.Length + 1;
        Span<int> rows = width <= onStack ? stackalloc int[width * 3] : new int[width * 3];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var current = rows[(width * 2)..];
        for (var j = 0; j < width; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var smallest = current[0] = i;
            for (var j = 1; j < width; j++)
            {
                var value = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    value = Math.Min(value, before[j - 2] + 1);
                current[j] = value;
                smallest = Math.Min(smallest, value);
            }

            if (smallest > limit)
                return limit + 1;
            var oldest = before;
            before = last;
            last = current;
            current = oldest;
        }

        return Math.Min(last[b.Length], limit + 1);
    }

    /// <summary>How many wrong characters a label of some length may have and still be recognised (BINDER, step 4).</summary>
    public static int Tolerance(int length) => length < 3 ? 0 : length < 6 ? 1 : length < 12 ? 2 : length / 5;
}

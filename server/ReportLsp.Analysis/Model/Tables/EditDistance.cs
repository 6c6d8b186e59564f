namespace ReportLsp.Analysis.Model.Tables;

/// <summary>Bounded edit distance (insertions, deletions, replacements; Levenshtein 1966) for short labels.</summary>
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
        Span<int> row = b.Length < 256 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            var smallest = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
                smallest = Math.Min(smallest, row[j]);
            }

            if (smallest > limit)
                return limit + 1;
        }

        return Math.Min(row[b.Length], limit + 1);
    }

    /// <summary>How many wrong characters a label of some length may have and still be recognised (BINDER, step 4).</summary>
    public static int Tolerance(int length) => length < 3 ? 0 : length < 6 ? 1 : length < 12 ? 2 : length / 5;
}

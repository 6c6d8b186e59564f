namespace ReportLsp.Analysis.Formats;

/// <summary>Finds what was probably meant by a name that does not exist.</summary>
public static class NearestName
{
    /// <summary>Names longer than this are not compared: the work grows with the product of both lengths.</summary>
    private const int LongestCompared = 64;

    /// <summary>The candidate with the smallest edit distance, the first of equals; null where none is near (a third of the length, at least 1).</summary>
    /// <param name="name">The name written; case is ignored.</param>
    /// <param name="candidates">Names that exist.</param>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestCompared)
            return null;
        string? best = null;
        var allowed = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > LongestCompared || Math.Abs(candidate.Length - name.Length) >= allowed)
                continue;
            var distance = Distance(name, candidate);
            if (distance < allowed && distance < Math.Max(name.Length, candidate.Length))
                (best, allowed) = (candidate, distance);
        }

        return best;
    }

    /// <summary>Edit distance in UTF-16 code units without regard to case; two neighbours exchanged count as 1.</summary>
    private static int Distance(string left, string right)
    {
        Span<int> beforeLast = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            last.CopyTo(beforeLast);
            current.CopyTo(last);
        }

        return last[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}

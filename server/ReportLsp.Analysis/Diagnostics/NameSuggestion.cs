namespace ReportLsp.Analysis.Diagnostics;

/// <summary>Did you mean …: the known name nearest to one that is not known.</summary>
public static class NameSuggestion
{
    /// <summary>Names longer than this are not compared.</summary>
    private const int MaximumLength = 64;

    /// <summary>The nearest of the known names, case aside, or null where none is near: at most a third of the characters differ.</summary>
    /// <param name="given">What was written.</param>
    /// <param name="known">What could have been meant; the first of several equally near wins.</param>
    public static string? For(string given, IEnumerable<string> known)
    {
        if (given.Length is 0 or > MaximumLength)
            return null;
        string? best = null;
        var bestDistance = Math.Max(1, given.Length / 3) + 1;
        foreach (var name in known)
        {
            if (name.Length > MaximumLength || Math.Abs(name.Length - given.Length) >= bestDistance)
                continue;
            // Of one or two characters little is left to compare: they must at least begin alike.
            if (given.Length <= 2 && (name.Length == 0 || !Same(given[0], name[0])))
                continue;
            var distance = Distance(given, name);
            if (distance < bestDistance)
                (best, bestDistance) = (name, distance);
        }

        return best;
    }

    /// <summary>Edit distance, ASCII case aside; a swap of two neighbours counts as one edit.</summary>
    public static int Distance(string left, string right)
    {
        var before = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                var value = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    value = Math.Min(value, before[j - 2] + 1);
                current[j] = value;
            }

            (before, last, current) = (last, current, before);
        }

        return last[right.Length];
    }

    private static bool Same(char a, char b) => a == b || (char.IsAscii(a) && char.IsAscii(b) && char.ToLowerInvariant(a) == char.ToLowerInvariant(b));
}

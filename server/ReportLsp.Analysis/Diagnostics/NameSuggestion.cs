using ReportLsp.Analysis.Model.Tables;

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
            if (given.Length <= 2 && (name.Length == 0 || Fold(given[0]) != Fold(name[0])))
                continue;
            var distance = EditDistance.Bounded(Fold(given), Fold(name), bestDistance);
            if (distance < bestDistance)
                (best, bestDistance) = (name, distance);
        }

        return best;
    }

    /// <summary>Without ASCII case.</summary>
    private static string Fold(string name) => string.Create(name.Length, name, static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = Fold(from[i]);
    });

    private static char Fold(char c) => char.IsAscii(c) ? char.ToLowerInvariant(c) : c;
}

namespace ReportLsp.Analysis.Workspaces;

/// <summary>Shell patterns for one segment of a path: <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>[!a-z]</c>, <c>\</c> before a literal character.</summary>
internal static class GlobSegment
{
    /// <summary>True where a name fits; takes time in proportion to pattern × name at most.</summary>
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        var (p, t, star, mark) = (0, 0, -1, 0);
        while (t < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (p < pattern.Length && TryMatchOne(pattern, p, name[t], out var next))
            {
                p = next;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }

    private static bool TryMatchOne(ReadOnlySpan<char> pattern, int at, char c, out int next)
    {
        next = at + 1;
        switch (pattern[at])
        {
            case '?':
                return true;
            case '\\' when at + 1 < pattern.Length:
                next = at + 2;
                return pattern[at + 1] == c;
            case '[':
                var close = CloseOfSet(pattern, at);
                if (close < 0)
                    return c == '[';
                next = close + 1;
                return IsInSet(pattern[(at + 1)..close], c);
            default:
                return pattern[at] == c;
        }
    }

    private static int CloseOfSet(ReadOnlySpan<char> pattern, int open)
    {
        var i = open + 1;
        if (i < pattern.Length && pattern[i] is '!' or '^')
            i++;
        if (i < pattern.Length && pattern[i] == ']')
            i++;
        while (i < pattern.Length && pattern[i] != ']')
            i += pattern[i] == '\\' ? 2 : 1;
        return i < pattern.Length ? i : -1;
    }

    private static bool IsInSet(ReadOnlySpan<char> set, char c)
    {
        var negated = set[0] is '!' or '^';
        var i = negated ? 1 : 0;
        var found = false;
        while (i < set.Length)
        {
            if (set[i] == '\\' && i + 1 < set.Length)
                i++;
            var low = set[i];
            var high = low;
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                high = set[i + 2];
                i += 2;
            }

            found |= c >= low && c <= high;
            i++;
        }

        return found != negated;
    }
}

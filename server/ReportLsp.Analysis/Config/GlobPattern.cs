namespace ReportLsp.Analysis.Config;

/// <summary>
/// A file pattern with <c>/</c> between segments: <c>*</c> any characters of a segment, <c>?</c> one, <c>**</c> any number of segments.
/// A pattern without a slash fits in any folder. Matching takes time in proportion to pattern × path.
/// </summary>
public sealed class GlobPattern
{
    private readonly string[] _segments;

    /// <summary>Makes a pattern; every text is one.</summary>
    public GlobPattern(string pattern)
    {
        Text = pattern;
        var path = pattern.Replace('\\', '/');
        if (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..];
        if (path.EndsWith('/'))
            path += "**";
        _segments = (path.Contains('/') ? path : "**/" + path).Split('/', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>True where a relative path with <c>/</c> fits.</summary>
    public bool IsMatch(string relativePath)
    {
        var parts = relativePath.Split('/', StringSplitOptions.RemoveEmptyEntries);

        // reached[j]: the segments so far can cover the first j parts.
        var reached = new bool[parts.Length + 1];
        reached[0] = true;
        foreach (var segment in _segments)
        {
            var next = new bool[parts.Length + 1];
            if (segment == "**")
            {
                var any = false;
                for (var j = 0; j <= parts.Length; j++)
                    next[j] = any |= reached[j];
            }
            else
            {
                for (var j = 0; j < parts.Length; j++)
                    next[j + 1] = reached[j] && IsSegmentMatch(segment, parts[j]);
            }

            reached = next;
        }

        return reached[parts.Length];
    }

    private static bool IsSegmentMatch(string pattern, string text)
    {
        var (p, t, star, mark) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
                (star, mark) = (p++, t);
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == text[t]))
                (p, t) = (p + 1, t + 1);
            else if (star >= 0)
                (p, t) = (star + 1, ++mark);
            else
                return false;
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}

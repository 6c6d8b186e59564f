namespace ReportLsp.Analysis.Workspaces;

/// <summary>A pattern over a relative path: segments for <see cref="GlobSegment"/>, and <c>**</c> for any number of segments.</summary>
public sealed class PathPattern(string[] segments)
{
    private const string AnySegments = "**";

    /// <summary>True where all of the path fits; takes time in proportion to pattern × path at most.</summary>
    public bool IsMatch(ReadOnlySpan<string> path)
    {
        var (p, t, star, mark) = (0, 0, -1, 0);
        while (t < path.Length)
        {
            if (p < segments.Length && segments[p] == AnySegments)
            {
                star = p++;
                mark = t;
            }
            else if (p < segments.Length && GlobSegment.IsMatch(segments[p], path[t]))
            {
                p++;
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

        while (p < segments.Length && segments[p] == AnySegments)
            p++;
        return p == segments.Length;
    }
}

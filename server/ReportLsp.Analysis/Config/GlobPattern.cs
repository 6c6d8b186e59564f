using ReportLsp.Analysis.Workspaces;

namespace ReportLsp.Analysis.Config;

/// <summary>
/// A file pattern with <c>/</c> between segments: <c>*</c> any characters of a segment, <c>?</c> one, <c>**</c> any number of segments.
/// A pattern without a slash fits in any folder. Matching takes time in proportion to pattern × path.
/// </summary>
public sealed class GlobPattern
{
    private readonly PathPattern _path;

    /// <summary>Makes a pattern; every text is one.</summary>
    public GlobPattern(string pattern)
    {
        Text = pattern;
        var path = pattern.Replace('\\', '/');
        if (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..];
        if (path.EndsWith('/'))
            path += "**";

        // Sets of characters are not offered here: a bracket is one.
        path = (path.Contains('/') ? path : "**/" + path).Replace("[", @"\[", StringComparison.Ordinal);
        _path = new PathPattern(path.Split('/', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>True where a relative path with <c>/</c> fits.</summary>
    public bool IsMatch(string relativePath) => _path.IsMatch(relativePath.Split('/', StringSplitOptions.RemoveEmptyEntries));
}

namespace ReportLsp.Analysis.Workspaces;

/// <summary>The patterns of a <c>.gitignore</c>; the last one that fits decides.</summary>
internal sealed class IgnoreFile
{
    /// <summary>The name of such files.</summary>
    public const string FileName = ".gitignore";

    /// <summary>Larger files are not read: no one writes them by hand.</summary>
    private const int MaximumLength = 1 << 20;

    private readonly List<Entry> _entries = [];

    private IgnoreFile(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Add(line);
    }

    /// <summary>Reads the patterns of a folder; null where it has none that can be read.</summary>
    public static IgnoreFile? In(string folder)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, FileName));
            return file.Exists && file.Length <= MaximumLength ? new IgnoreFile(File.ReadLines(file.FullName)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>True for excluded, false for included again, null where no pattern fits.</summary>
    /// <param name="path">Segments of the path from the folder of the file on.</param>
    /// <param name="isFolder">True where it is a folder.</param>
    public bool? IsExcluded(ReadOnlySpan<string> path, bool isFolder)
    {
        for (var i = _entries.Count - 1; i >= 0; i--)
        {
            var entry = _entries[i];
            if (entry.FoldersOnly && !isFolder)
                continue;
            if (entry.Pattern.IsMatch(path))
                return !entry.IsNegated;
        }

        return null;
    }

    private void Add(string line)
    {
        var pattern = TrimEnd(line);
        if (pattern.Length == 0 || pattern[0] == '#')
            return;
        var negated = pattern[0] == '!';
        if (negated)
            pattern = pattern[1..];
        var foldersOnly = pattern.EndsWith('/');
        var segments = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0)
            return;

        // A slash at the start or in the middle ties the pattern to this folder; else it fits at any depth.
        var anchored = pattern.AsSpan(0, pattern.Length - 1).Contains('/');
        if (!anchored)
            segments = ["**", .. segments];

        // A closing ** means everything below, not the folder itself.
        else if (segments[^1] == "**")
            segments = [.. segments, "*"];
        _entries.Add(new Entry(new PathPattern(segments), negated, foldersOnly));
    }

    /// <summary>Without the spaces at the end, unless they are escaped, and without a CR.</summary>
    private static string TrimEnd(string line)
    {
        var end = line.TrimEnd('\r').Length;
        while (end > 0 && line[end - 1] is ' ' or '\t' && (end < 2 || line[end - 2] != '\\'))
            end--;
        return line[..end];
    }

    private sealed record Entry(PathPattern Pattern, bool IsNegated, bool FoldersOnly);
}

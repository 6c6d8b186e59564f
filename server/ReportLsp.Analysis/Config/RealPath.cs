namespace ReportLsp.Analysis.Config;

/// <summary>Paths with their links followed, so that a link cannot lead out of a folder unseen.</summary>
public static class RealPath
{
    /// <summary>Links followed at most in one path.</summary>
    private const int MaximumLinks = 40;

    /// <summary>Compares paths: letter case counts where the system's own file systems count it.</summary>
    public static StringComparer Comparer { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The path with every link on the way followed; parts that do not exist stay as they are.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full) ?? "";
        var waiting = new Stack<string>(Parts(full[root.Length..]));
        var at = root;
        for (var links = 0; waiting.TryPop(out var part);)
        {
            if (part == "..")
            {
                at = Path.GetDirectoryName(at) ?? root;
                continue;
            }

            var next = Path.Combine(at, part);
            if (links >= MaximumLinks || new FileInfo(next).LinkTarget is not { } target)
            {
                at = next;
                continue;
            }

            links++;
            if (Path.IsPathRooted(target))
                at = Path.GetPathRoot(target) ?? root;
            foreach (var piece in Parts(target[(Path.IsPathRooted(target) ? Path.GetPathRoot(target)!.Length : 0)..]))
                waiting.Push(piece);
        }

        return at;
    }

    /// <summary>True where two paths, links followed, are one file.</summary>
    public static bool IsSame(string path, string other) => Comparer.Equals(Of(path), Of(other));

    /// <summary>True where a path lies in a folder.</summary>
    /// <param name="path">The path, links followed.</param>
    /// <param name="folder">The folder, links followed.</param>
    public static bool IsInside(string path, string folder)
    {
        var prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return path.StartsWith(prefix, StringComparison.Ordinal);
    }

    /// <summary>The parts of a relative path, last first.</summary>
    private static IEnumerable<string> Parts(string path) =>
        path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Where(p => p.Length > 0 && p != ".").Reverse();
}

using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Workspaces;

namespace ReportLsp.Cli.Discovery;

/// <summary>Turns the paths of a command line into files: a file stands for itself, a folder for the reports below it, a pattern for what fits.</summary>
/// <param name="host">Where the run takes place.</param>
/// <param name="all">True where text files of folders are checked whether they are reports or not.</param>
/// <param name="folderPatterns">Gives the patterns of the configuration for the files of a folder, or null.</param>
public sealed class FileDiscovery(CliHost host, bool all, Func<string, FolderPatterns?>? folderPatterns = null)
{
    private readonly Dictionary<string, DiscoveredFile> _found = new(StringComparer.Ordinal);

    /// <summary>What was left out.</summary>
    public SkippedFiles Skipped { get; } = new();

    /// <summary>Patterns that fit nothing.</summary>
    public List<string> EmptyPatterns { get; } = [];

    /// <summary>The files found, by printed path.</summary>
    public IReadOnlyList<DiscoveredFile> Files
    {
        get
        {
            DiscoveredFile[] files = [.. _found.Values];
            Array.Sort(files, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
            return files;
        }
    }

    /// <summary>Adds a path as given.</summary>
    public void Add(string path, CancellationToken cancellation)
    {
        var full = host.FullPath(path);
        if (File.Exists(full))
            AddFile(full, isNamed: true);
        else if (Directory.Exists(full))
            AddFolder(full, cancellation);
        else if (path.AsSpan().IndexOfAny('*', '?', '[') >= 0)
            AddPattern(path, cancellation);
        else
            AddFile(full, isNamed: true, failure: DiscoveredFile.Missing);
    }

    private void AddFile(string full, bool isNamed, LocalizedText? failure = null)
    {
        if (!_found.TryGetValue(full, out var known) || (isNamed && !known.IsNamed))
            _found[full] = new DiscoveredFile(full, host.DisplayPath(full), isNamed, failure);
    }

    private void AddFolder(string folder, CancellationToken cancellation)
    {
        var walk = Walk(folder, cancellation);
        foreach (var file in walk.Files)
        {
            switch (FolderPatterns.Choose(file, folderPatterns?.Invoke(Path.GetDirectoryName(file)!)))
            {
                case FileChoice.Named:
                    AddFile(file, isNamed: true);
                    break;
                case FileChoice.IfReport:
                    AddFile(file, isNamed: all);
                    break;
                case FileChoice.Unsupported:
                    Skipped.Unsupported++;
                    break;
            }
        }
    }

    private void AddPattern(string path, CancellationToken cancellation)
    {
        var normal = Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
        var segments = normal.Split('/');
        var fixedCount = Array.FindIndex(segments, s => s.AsSpan().IndexOfAny('*', '?', '[') >= 0);
        var root = host.FullPath(fixedCount == 0 ? "." : string.Join('/', segments[..fixedCount]) + "/");
        var pattern = new PathPattern(segments[fixedCount..]);
        var any = false;
        if (Directory.Exists(root))
        {
            foreach (var file in Walk(Path.TrimEndingDirectorySeparator(root), cancellation).Files)
            {
                if (!pattern.IsMatch(Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)))
                    continue;
                AddFile(file, isNamed: true);
                any = true;
            }
        }

        if (!any)
            EmptyPatterns.Add(path);
    }

    private FolderWalk Walk(string folder, CancellationToken cancellation)
    {
        var walk = new FolderWalk(folder);
        walk.Run(cancellation);
        Skipped.Links += walk.Links;
        foreach (var (unreadable, reason) in walk.Unreadable)
            AddFile(unreadable, isNamed: true, reason);
        return walk;
    }
}

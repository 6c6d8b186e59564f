using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Analysis.Workspaces;

/// <summary>
/// Goes through the files below a folder. Left out: hidden files and folders, <c>node_modules</c>, what <c>.gitignore</c> files from the repository
/// root down exclude, and symbolic links, so that nothing outside the folder is touched and no loop is entered.
/// </summary>
public sealed class FolderWalk(string root)
{
    private readonly List<(string Folder, IgnoreFile File)> _ignores = [];

    /// <summary>Symbolic links left out.</summary>
    public int Links { get; private set; }

    /// <summary>Folders that could not be listed, with the reason.</summary>
    public List<(string Folder, LocalizedText Reason)> Unreadable { get; } = [];

    /// <summary>Full paths of the files.</summary>
    public List<string> Files { get; } = [];

    /// <summary>Walks.</summary>
    public void Run(CancellationToken cancellation)
    {
        AddIgnoresAbove();
        Visit(new DirectoryInfo(root), cancellation);
    }

    /// <summary>True where a walk would come upon a file; of a walk of its own.</summary>
    /// <param name="file">Full path of a file that exists.</param>
    public bool Takes(string file)
    {
        var relative = Path.GetRelativePath(root, file);
        if (Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal))
            return false;
        AddIgnoresAbove();
        var names = relative.Split(Path.DirectorySeparatorChar);
        var folder = root;
        for (var i = 0; i < names.Length; i++)
        {
            AddIgnoreOf(folder);
            var path = Path.Combine(folder, names[i]);
            FileSystemInfo entry = i < names.Length - 1 ? new DirectoryInfo(path) : new FileInfo(path);
            if (IsLeftOut(entry) || IsLink(entry))
                return false;
            folder = path;
        }

        return true;
    }

    private void AddIgnoresAbove()
    {
        if (ConfigurationLoader.FindRepositoryRoot(root) is not { } repository || repository.Length >= root.Length)
            return;
        var above = new Stack<string>();
        for (var at = Path.GetDirectoryName(root); at is not null && at.Length >= repository.Length; at = Path.GetDirectoryName(at))
            above.Push(at);
        foreach (var folder in above)
            AddIgnoreOf(folder);
    }

    private void AddIgnoreOf(string folder)
    {
        if (IgnoreFile.In(folder) is { } file)
            _ignores.Add((folder, file));
    }

    private void Visit(DirectoryInfo start, CancellationToken cancellation)
    {
        // An explicit stack: a path can be deeper than the thread's stack allows. The count says how many ignore files hold there.
        var pending = new Stack<(DirectoryInfo Folder, int Ignores)>();
        pending.Push((start, _ignores.Count));
        while (pending.TryPop(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            var folder = next.Folder;
            _ignores.RemoveRange(next.Ignores, _ignores.Count - next.Ignores);
            AddIgnoreOf(folder.FullName);
            foreach (var entry in List(folder))
            {
                if (IsLeftOut(entry))
                    continue;
                if (IsLink(entry))
                    Links++;
                else if (entry is DirectoryInfo subfolder)
                    pending.Push((subfolder, _ignores.Count));
                else
                    Files.Add(entry.FullName);
            }
        }
    }

    private bool IsLeftOut(FileSystemInfo entry) =>
        entry.Name.StartsWith('.')
        || (OperatingSystem.IsWindows() && (entry.Attributes & FileAttributes.Hidden) != 0)
        || (entry is DirectoryInfo && entry.Name == "node_modules")
        || IsIgnored(entry.FullName, entry is DirectoryInfo);

    private static bool IsLink(FileSystemInfo entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    private FileSystemInfo[] List(DirectoryInfo folder)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (UnauthorizedAccessException)
        {
            Unreadable.Add((folder.FullName, new LocalizedText("没有权限列出这个文件夹里的文件", "permission to list what is in this folder is missing")));
            return [];
        }
        catch (IOException exception)
        {
            Unreadable.Add((folder.FullName, new LocalizedText($"系统报错“{exception.Message}”", exception.Message)));
            return [];
        }
    }

    private bool IsIgnored(string path, bool isFolder)
    {
        for (var i = _ignores.Count - 1; i >= 0; i--)
        {
            var relative = Path.GetRelativePath(_ignores[i].Folder, path).Split(Path.DirectorySeparatorChar);
            if (_ignores[i].File.IsExcluded(relative, isFolder) is { } excluded)
                return excluded;
        }

        return false;
    }
}

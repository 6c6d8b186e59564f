namespace ReportLsp.Analysis.Tests.Formats;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    /// <summary>The repository root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file or directory of the repository.</summary>
    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    /// <summary>A file or directory of the shared material beside the repository (or beside its parent), or null where it is absent.</summary>
    public static string? Shared(string relative)
    {
        foreach (var up in (string[])["..", "../.."])
        {
            var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Root, up, "shared", relative));
            if (File.Exists(path) || Directory.Exists(path))
                return path;
        }

        return null;
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(System.IO.Path.Combine(directory.FullName, "ReportLsp.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? AppContext.BaseDirectory;
    }
}

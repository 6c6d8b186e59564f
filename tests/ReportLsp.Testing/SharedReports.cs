namespace ReportLsp.Testing;

/// <summary>Finds real reports that lie beside the repository, or beside its parent; they are no part of it and may be absent.</summary>
public static class SharedReports
{
    /// <summary>The only file of a folder that fits a pattern; null where the folder is absent.</summary>
    /// <param name="folder">Folder in the shared material.</param>
    /// <param name="pattern">Name with <c>*</c>.</param>
    public static string? Find(string folder, string pattern)
    {
        foreach (var up in (string[])["..", "../.."])
        {
            var path = Path.GetFullPath(Path.Combine(RepositoryFiles.Root, up, "shared", folder));
            if (Directory.Exists(path))
                return Directory.GetFiles(path, pattern).Single();
        }

        return null;
    }
}

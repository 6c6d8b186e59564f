namespace ReportLsp.Testing;

/// <summary>Finds files of the repository from where tests run.</summary>
public static class RepositoryFiles
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>Full path of a file by its path in the repository, with <c>/</c>.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    private static string Find()
    {
        for (var at = AppContext.BaseDirectory; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, "ReportLsp.sln")))
                return at;
        }

        throw new InvalidOperationException("tests run outside the repository");
    }
}

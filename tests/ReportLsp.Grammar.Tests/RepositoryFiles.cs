namespace ReportLsp.Grammar.Tests;

/// <summary>Files of the repository, found from where the tests run.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "ReportLsp.sln")))
                return at.FullName;
        }

        throw new DirectoryNotFoundException("ReportLsp.sln is in no folder above the tests.");
    }
}

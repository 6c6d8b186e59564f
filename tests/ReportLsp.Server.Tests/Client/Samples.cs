using ReportLsp.Testing;

namespace ReportLsp.Server.Tests.Client;

/// <summary>Reports of the repository, and folders to work in.</summary>
internal static class Samples
{
    public const string Uri = "file:///work/report.report";

    public static string Flawed { get; } = Read("flawed-totals-2023.report");

    public static string Clean { get; } = Read("clean-2024-pipe.report");

    public static string Read(string name) => File.ReadAllText(RepositoryFiles.PathOf("samples/" + name));

    /// <summary>A new folder with copies of samples.</summary>
    public static TemporaryFolder Folder(params string[] names)
    {
        var folder = new TemporaryFolder();
        foreach (var name in names)
            File.Copy(RepositoryFiles.PathOf("samples/" + name), Path.Combine(folder, Path.GetFileName(name)));
        return folder;
    }
}

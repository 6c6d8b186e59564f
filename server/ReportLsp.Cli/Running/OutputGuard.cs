using ReportLsp.Analysis.Config;
using ReportLsp.Cli.Discovery;

namespace ReportLsp.Cli.Running;

/// <summary>Refuses outputs that would destroy something: two into one file, or one into a report of the run, whatever links lead there.</summary>
internal static class OutputGuard
{
    /// <summary>Checks the files that a run will write.</summary>
    /// <param name="host">Where the run takes place.</param>
    /// <param name="outputs">The files to write, as given.</param>
    /// <param name="reports">The files to read.</param>
    /// <exception cref="UsageException">One of them would be destroyed.</exception>
    public static void Check(CliHost host, IEnumerable<string> outputs, IReadOnlyList<DiscoveredFile> reports)
    {
        var targets = new Dictionary<string, string>(RealPath.Comparer);
        foreach (var given in outputs)
        {
            if (!targets.TryAdd(RealPath.Of(host.FullPath(given)), given))
                throw new UsageException($"两种结果不能写到同一个文件 {given}", $"two results cannot go to the same file {given}");
        }

        if (!targets.Keys.Any(File.Exists))
            return;
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            if (targets.TryGetValue(RealPathOf(report.FullPath, folders), out var given))
                throw new UsageException($"结果不能写到要检查的报告上：{given}", $"the results cannot replace a report that is checked: {given}");
        }
    }

    /// <summary>The same as <see cref="RealPath.Of"/>, with the links of each folder followed once.</summary>
    private static string RealPathOf(string path, Dictionary<string, string> folders)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (!folders.TryGetValue(folder, out var real))
            folders.Add(folder, real = RealPath.Of(folder));
        var file = Path.Combine(real, Path.GetFileName(path));
        return new FileInfo(file).LinkTarget is null ? file : RealPath.Of(file);
    }
}

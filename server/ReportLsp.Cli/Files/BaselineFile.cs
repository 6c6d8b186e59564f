using ReportLsp.Analysis.Engine;

namespace ReportLsp.Cli.Files;

/// <summary>Reads and writes files of known findings.</summary>
internal static class BaselineFile
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="UsageException">It cannot be read, or is none.</exception>
    public static Baseline Read(CliHost host, string path)
    {
        try
        {
            return Baseline.Read(File.ReadAllBytes(host.FullPath(path)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new UsageException($"基线文件 {path} 读不出来：{exception.Message}", $"the baseline {path} cannot be read: {exception.Message}");
        }
    }

    /// <summary>Writes a file, replacing an older one.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Write(CliHost host, string path, Baseline baseline)
    {
        using var content = new MemoryStream();
        baseline.Write(content);
        try
        {
            AtomicFile.Replace(host.FullPath(path), content.GetBuffer().AsSpan(0, (int)content.Length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"基线文件 {path} 写不了：{exception.Message}", $"the baseline {path} cannot be written: {exception.Message}");
        }
    }
}

using ReportLsp.Analysis.Diagnostics;
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
        catch (FormatException)
        {
            throw new UsageException($"{path} 不是本程序写的基线文件，请用 --write-baseline 重新生成", $"{path} is no baseline of this program; write it anew by --write-baseline");
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw Failed($"基线文件 {path} 读不出来", $"the baseline {path} cannot be read", exception);
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
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw Failed($"基线文件 {path} 写不了", $"the baseline {path} cannot be written", exception);
        }
    }

    private static UsageException Failed(string chinese, string english, Exception exception)
    {
        var reason = FileFailure.Reason(exception);
        return new UsageException($"{chinese}：{reason.For(Language.Chinese)}", $"{english}: {reason.For(Language.English)}");
    }
}

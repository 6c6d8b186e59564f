using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Workspaces;
using ReportLsp.Cli.Discovery;

namespace ReportLsp.Cli.Running;

/// <summary>What a run reads: files in order of their printed paths, and at most one text from standard input before them.</summary>
public sealed class RunInput
{
    /// <summary>Printed in place of a path for standard input.</summary>
    public const string StandardInputName = "<stdin>";

    private const string StandardInput = "-";

    /// <summary>The files.</summary>
    public required IReadOnlyList<DiscoveredFile> Files { get; init; }

    /// <summary>What was left out.</summary>
    public required SkippedFiles Skipped { get; init; }

    /// <summary>Standard input as read; null where it was not asked for.</summary>
    public LoadedFile? FromStandardInput { get; init; }

    /// <summary>Printed path of standard input.</summary>
    public string StandardInputPath { get; init; } = StandardInputName;

    /// <summary>Finds the files and reads standard input where asked to.</summary>
    /// <param name="host">Where the run takes place.</param>
    /// <param name="settings">Settings of the run.</param>
    /// <param name="paths">Paths as given.</param>
    /// <param name="filesFrom">A file of paths, <c>-</c> for standard input, or null.</param>
    /// <param name="all">True to take text files of folders whether they are reports or not.</param>
    /// <param name="stdinPath">Path that stands for standard input, or null.</param>
    /// <exception cref="UsageException">There is nothing to read, or the list of paths cannot be read.</exception>
    public static RunInput Resolve(CliHost host, RunSettings settings, IReadOnlyList<string> paths, string? filesFrom, bool all, string? stdinPath)
    {
        var given = new List<string>(paths);
        if (filesFrom is not null)
            given.AddRange(ReadList(host, filesFrom));
        var usesInput = given.Remove(StandardInput);
        while (given.Remove(StandardInput))
        {
        }

        if (usesInput && filesFrom == StandardInput)
            throw new UsageException("标准输入不能既是报告又是文件清单", "standard input cannot be both a report and the list of files");
        if (!usesInput && given.Count == 0)
        {
            throw filesFrom is null
                ? new UsageException("没有指定文件：请写出文件、文件夹或 -", "no files given: name files, folders or -")
                : new UsageException($"清单 {filesFrom} 里没有文件", $"the list {filesFrom} names no files");
        }

        var discovery = new FileDiscovery(host, all, settings.FolderPatterns);
        foreach (var path in given)
            discovery.Add(path, host.Cancellation);
        foreach (var pattern in discovery.EmptyPatterns)
            host.Say(new LocalizedText($"没有文件符合 {pattern}", $"no file fits {pattern}"));
        return new RunInput
        {
            Files = discovery.Files,
            Skipped = discovery.Skipped,
            FromStandardInput = usesInput ? host.LoadInput() : null,
            StandardInputPath = stdinPath is null ? StandardInputName : host.DisplayPath(host.FullPath(stdinPath)),
        };
    }

    private static IEnumerable<string> ReadList(CliHost host, string filesFrom)
    {
        var loaded = filesFrom == StandardInput ? host.LoadInput() : FileLoader.Load(host.FullPath(filesFrom));
        if (loaded.Text is not { } text)
        {
            throw new UsageException(
                $"文件清单 {filesFrom} 读不出来：{loaded.Failure!.For(Language.Chinese)}",
                $"the list {filesFrom} cannot be read: {loaded.Failure!.For(Language.English)}");
        }

        return text.Text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
    }
}

using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Cli.Files;

/// <summary>
/// New content of a file, written to a hidden file in the same folder until it is whole. What a killed run leaves behind is hidden, is no
/// report by its name, and is removed by the next run that writes the same file.
/// </summary>
public sealed class PendingFile : IDisposable
{
    /// <summary>End of the names of temporary files.</summary>
    public const string TemporarySuffix = ".reportlsp-tmp";

    private const int BufferLength = 1 << 16;

    private readonly string _target;
    private readonly string _temporary;
    private readonly FileStream _stream;
    private bool _isDone;

    /// <summary>Begins the new content.</summary>
    /// <param name="path">The file; a symbolic link is followed. It need not exist.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public PendingFile(string path) : this(path, static (temporary, options) => new FileStream(temporary, options))
    {
    }

    /// <summary>The same with another way to open the temporary file.</summary>
    internal PendingFile(string path, Func<string, FileStreamOptions, FileStream> open)
    {
        _target = Path.GetFullPath(path);
        if (new FileInfo(_target).LinkTarget is not null)
            _target = File.ResolveLinkTarget(_target, returnFinalTarget: true)!.FullName;
        if (Directory.Exists(_target))
            throw new FileRefusedException(new LocalizedText("这是文件夹，不是文件", "it is a folder, not a file"));
        var exists = File.Exists(_target);
        if (exists && (File.GetAttributes(_target) & FileAttributes.ReadOnly) != 0)
            throw new FileRefusedException(new LocalizedText("文件是只读的", "the file is read-only"));
        RemoveLeftovers(_target);
        _temporary = TemporaryFor(_target);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = BufferLength };
        if (exists && !OperatingSystem.IsWindows())
            options.UnixCreateMode = File.GetUnixFileMode(_target);
        _stream = open(_temporary, options);
        try
        {
            // The mode given at creation is narrowed by the umask.
            if (exists && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(_stream.SafeFileHandle, options.UnixCreateMode!.Value);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>False where the content may be lost when the machine stops, which saves waiting for the disk.</summary>
    public bool IsDurable { get; init; } = true;

    /// <summary>Takes the new content.</summary>
    public Stream Content => _stream;

    /// <summary>Puts the new content in place of the old one.</summary>
    /// <param name="expected">The content the file must still have; empty where that does not matter.</param>
    /// <exception cref="IOException">It cannot be written, or is no longer what was expected.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Commit(ReadOnlySpan<byte> expected = default)
    {
        _stream.Flush(flushToDisk: IsDurable);
        _stream.Dispose();
        if (!expected.IsEmpty && !File.ReadAllBytes(_target).AsSpan().SequenceEqual(expected))
            throw new FileRefusedException(new LocalizedText("其他程序刚刚改动了它，已保持原样", "another program changed it meanwhile; it was left as it is"));
        File.Move(_temporary, _target, overwrite: true);
        _isDone = true;
    }

    /// <summary>Removes new content that was not put in place. Never throws: what went wrong was said by the write that failed.</summary>
    public void Dispose()
    {
        if (_isDone)
            return;
        _isDone = true;
        try
        {
            // Writes what is still in the buffer, for which a full disk has no room.
            _stream.Dispose();
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
        }

        TryDelete(_temporary);
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
        }
    }

    private static string TemporaryFor(string target) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Environment.ProcessId}{TemporarySuffix}");

    /// <summary>Removes what killed runs left of this file; those of processes that still run stay, and what cannot be seen or removed.</summary>
    private static void RemoveLeftovers(string target)
    {
        var prefix = $".{Path.GetFileName(target)}.";
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(target)!, ".*" + TemporarySuffix, new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = 0 }))
        {
            var name = Path.GetFileName(file);
            if (!name.StartsWith(prefix, StringComparison.Ordinal)
                || !int.TryParse(name.AsSpan(prefix.Length, name.Length - prefix.Length - TemporarySuffix.Length), out var process)
                || (process != Environment.ProcessId && IsRunning(process)))
                continue;
            TryDelete(file);
        }
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

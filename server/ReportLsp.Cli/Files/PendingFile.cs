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

    private readonly string _path;
    private readonly string _target;
    private readonly string _temporary;
    private readonly FileStream _stream;
    private bool _isDone;

    /// <summary>Begins the new content.</summary>
    /// <param name="path">The file; a symbolic link is followed. It need not exist.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public PendingFile(string path)
    {
        _path = path;
        _target = Path.GetFullPath(path);
        if (new FileInfo(_target).LinkTarget is not null)
            _target = File.ResolveLinkTarget(_target, returnFinalTarget: true)!.FullName;
        if (Directory.Exists(_target))
            throw new UnauthorizedAccessException($"It is a folder: {path}");
        var exists = File.Exists(_target);
        if (exists && (File.GetAttributes(_target) & FileAttributes.ReadOnly) != 0)
            throw new UnauthorizedAccessException($"The file is read-only: {path}");
        RemoveLeftovers(_target);
        _temporary = TemporaryFor(_target);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = BufferLength };
        if (exists && !OperatingSystem.IsWindows())
            options.UnixCreateMode = File.GetUnixFileMode(_target);
        _stream = new FileStream(_temporary, options);

        // The mode given at creation is narrowed by the umask.
        if (exists && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(_stream.SafeFileHandle, options.UnixCreateMode!.Value);
    }

    /// <summary>Takes the new content.</summary>
    public Stream Content => _stream;

    /// <summary>Puts the new content in place of the old one.</summary>
    /// <param name="expected">The content the file must still have; empty where that does not matter.</param>
    /// <exception cref="IOException">It cannot be written, or is no longer what was expected.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Commit(ReadOnlySpan<byte> expected = default)
    {
        _stream.Flush(flushToDisk: true);
        _stream.Dispose();
        if (!expected.IsEmpty && !File.ReadAllBytes(_target).AsSpan().SequenceEqual(expected))
            throw new IOException($"The file was changed by another program meanwhile and was left as it is: {_path}");
        File.Move(_temporary, _target, overwrite: true);
        _isDone = true;
    }

    /// <summary>Removes new content that was not put in place.</summary>
    public void Dispose()
    {
        if (_isDone)
            return;
        _isDone = true;
        _stream.Dispose();
        File.Delete(_temporary);
    }

    private static string TemporaryFor(string target) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Environment.ProcessId}{TemporarySuffix}");

    /// <summary>Removes what killed runs left of this file; those of processes that still run stay.</summary>
    private static void RemoveLeftovers(string target)
    {
        var prefix = $".{Path.GetFileName(target)}.";
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(target)!, ".*" + TemporarySuffix))
        {
            var name = Path.GetFileName(file);
            if (!name.StartsWith(prefix, StringComparison.Ordinal)
                || !int.TryParse(name.AsSpan(prefix.Length, name.Length - prefix.Length - TemporarySuffix.Length), out var process)
                || (process != Environment.ProcessId && IsRunning(process)))
                continue;
            File.Delete(file);
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

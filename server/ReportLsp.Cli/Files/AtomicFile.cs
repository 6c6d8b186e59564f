namespace ReportLsp.Cli.Files;

/// <summary>Replaces files so that at every instant the old or the new content is there, whole.</summary>
/// <remarks>
/// The new content is written to a hidden file in the same folder, forced to the disk, and renamed over the old one. What a killed run
/// leaves behind is hidden, is no report by its name, and is removed by the next run that writes the same file.
/// </remarks>
public static class AtomicFile
{
    /// <summary>End of the names of temporary files.</summary>
    public const string TemporarySuffix = ".reportlsp-tmp";

    /// <summary>Replaces or makes a file.</summary>
    /// <param name="path">The file; a symbolic link is followed.</param>
    /// <param name="content">The new content.</param>
    /// <param name="expected">The content the file must still have; null where that does not matter.</param>
    /// <exception cref="IOException">It cannot be written, or is no longer what was expected.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> content, ReadOnlySpan<byte> expected = default)
    {
        // A span cannot be held by a delegate; the files are small.
        var bytes = content.ToArray();
        Replace(path, stream => stream.Write(bytes), expected);
    }

    /// <summary>Replaces or makes a file.</summary>
    /// <param name="path">The file; a symbolic link is followed.</param>
    /// <param name="write">Writes the new content.</param>
    /// <param name="expected">The content the file must still have; empty where that does not matter.</param>
    /// <exception cref="IOException">It cannot be written, or is no longer what was expected.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Replace(string path, Action<Stream> write, ReadOnlySpan<byte> expected = default)
    {
        var target = Path.GetFullPath(path);
        if (new FileInfo(target).LinkTarget is not null)
            target = File.ResolveLinkTarget(target, returnFinalTarget: true)!.FullName;
        var exists = File.Exists(target);
        if (exists && (File.GetAttributes(target) & FileAttributes.ReadOnly) != 0)
            throw new UnauthorizedAccessException($"The file is read-only: {path}");
        RemoveLeftovers(target);
        var temporary = TemporaryFor(target);
        try
        {
            Write(temporary, target, exists, write);
            if (!expected.IsEmpty && !File.ReadAllBytes(target).AsSpan().SequenceEqual(expected))
                throw new IOException($"The file was changed by another program meanwhile and was left as it is: {path}");
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void Write(string temporary, string target, bool exists, Action<Stream> write)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 1 << 16 };
        if (exists && !OperatingSystem.IsWindows())
            options.UnixCreateMode = File.GetUnixFileMode(target);
        using var stream = new FileStream(temporary, options);
        write(stream);
        stream.Flush(flushToDisk: true);

        // The mode given at creation is narrowed by the umask.
        if (exists && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(stream.SafeFileHandle, options.UnixCreateMode!.Value);
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

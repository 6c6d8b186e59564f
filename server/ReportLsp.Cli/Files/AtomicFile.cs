namespace ReportLsp.Cli.Files;

/// <summary>Replaces files so that at every instant the old or the new content is there, whole.</summary>
public static class AtomicFile
{
    /// <summary>Replaces or makes a file.</summary>
    /// <param name="path">The file; a symbolic link is followed.</param>
    /// <param name="content">The new content.</param>
    /// <param name="expected">The content the file must still have; empty where that does not matter.</param>
    /// <exception cref="IOException">It cannot be written, or is no longer what was expected.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> content, ReadOnlySpan<byte> expected = default)
    {
        using var pending = new PendingFile(path);
        pending.Content.Write(content);
        pending.Commit(expected);
    }
}

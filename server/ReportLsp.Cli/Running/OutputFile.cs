using System.Text;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Cli.Files;

namespace ReportLsp.Cli.Running;

/// <summary>A file for results: the old content stays until the new one is whole. Devices and pipes are written directly.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _given;
    private readonly PendingFile? _pending;
    private readonly GuardedOutput _content;

    /// <summary>Begins a file.</summary>
    /// <param name="full">Absolute path.</param>
    /// <param name="given">The path as given, for messages.</param>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public OutputFile(string full, string given)
    {
        _given = given;
        try
        {
            var device = OpenDevice(full);
            _pending = device is null ? new PendingFile(full) : null;
            _content = new GuardedOutput(device ?? _pending!.Content, ownsInner: device is not null);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw Failed(exception);
        }
    }

    /// <summary>Takes the results.</summary>
    public Stream Content => _content;

    /// <summary>Writes a text to a file, replacing it whole, or to standard output.</summary>
    /// <param name="host">Where the run takes place.</param>
    /// <param name="given">The file as given; null for standard output.</param>
    /// <param name="text">The text, written as UTF-8.</param>
    /// <param name="mayReplace">False to leave a file that exists as it is; a device or pipe is no such file.</param>
    /// <exception cref="UsageException">It cannot be written, or exists and must not be replaced.</exception>
    public static void Write(CliHost host, string? given, string text, bool mayReplace = true)
    {
        host.Cancellation.ThrowIfCancellationRequested();
        var bytes = Encoding.UTF8.GetBytes(text);
        if (given is null)
        {
            host.Output.Write(bytes);
            host.Output.Flush();
            return;
        }

        var full = host.FullPath(given);
        using var file = new OutputFile(full, given);
        if (!mayReplace && file._pending is not null && File.Exists(full))
            throw new UsageException($"{given} 已经存在，要覆盖请加 --force", $"{given} exists; --force replaces it");
        file.Content.Write(bytes);
        file.Commit();
    }

    /// <summary>Puts the results in place.</summary>
    /// <exception cref="UsageException">They cannot be written.</exception>
    public void Commit()
    {
        _content.Flush();
        try
        {
            _pending?.Commit();
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw Failed(exception);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _content.Dispose();
        _pending?.Dispose();
    }

    /// <summary>What holds no content of its own (<c>/dev/stdout</c>, <c>/dev/fd/63</c> of a shell, a named pipe), opened; null for a file.</summary>
    private static FileStream? OpenDevice(string full)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(full))
            return null;
        var isSystem = full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal);
        if (!isSystem && new FileInfo(full).Length > 0)
            return null;
        var stream = new FileStream(full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        if (isSystem || !stream.CanSeek)
            return stream;
        stream.Dispose();
        return null;
    }

    private UsageException Failed(Exception exception)
    {
        var reason = FileFailure.Reason(exception);
        return new UsageException($"结果文件 {_given} 写不了：{reason.For(Language.Chinese)}", $"the output {_given} cannot be written: {reason.For(Language.English)}");
    }
}

using Microsoft.Win32.SafeHandles;

namespace ReportLsp.Cli;

/// <summary>
/// Standard output into a pipe on Unix. The console stream of the framework passes over a reader that went away; here that is the error it is,
/// so that a run nobody listens to ends.
/// </summary>
internal sealed class PipeOutput : WriteOnlyStream
{
    /// <summary>PIPE_BUF of Linux: no more is written at once, so that a pipe that does not wait takes all or nothing.</summary>
    private const int MostAtOnce = 4096;

    /// <summary>EAGAIN of Linux and macOS.</summary>
    private const int LinuxBusy = 11;
    private const int MacBusy = 35;

    private readonly FileStream _pipe;

    private PipeOutput(FileStream pipe) => _pipe = pipe;

    /// <summary>Standard output as a pipe; null where it is a file or a terminal, cannot be used, or on Windows.</summary>
    public static PipeOutput? TryOpen()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return null;
        try
        {
            var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);

            // In a file that other programs write too, only the system knows the end.
            return pipe.CanSeek ? null : new PipeOutput(pipe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    public override void Flush()
    {
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var part = buffer[..Math.Min(buffer.Length, MostAtOnce)];
            try
            {
                _pipe.Write(part);
                buffer = buffer[part.Length..];
            }
            catch (IOException exception) when (exception.HResult == (OperatingSystem.IsMacOS() ? MacBusy : LinuxBusy))
            {
                Thread.Sleep(1);
            }
        }
    }
}

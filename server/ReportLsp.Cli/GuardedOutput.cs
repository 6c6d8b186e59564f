using ReportLsp.Cli.Files;

namespace ReportLsp.Cli;

/// <summary>The results could not be written.</summary>
/// <param name="cause">What the system says.</param>
public sealed class OutputException(Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>EPIPE on Unix.</summary>
    private const int BrokenPipe = 32;

    /// <summary>ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows, as HRESULT.</summary>
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoData = unchecked((int)0x800700E8);

    /// <summary>True where the reader went away, which is its right.</summary>
    public bool IsBrokenPipe { get; } =
        OperatingSystem.IsWindows() ? cause.HResult is WindowsBrokenPipe or WindowsNoData : cause.HResult == BrokenPipe;
}

/// <summary>Passes bytes on and turns errors of writing into <see cref="OutputException"/>, so that they are not taken for errors of reading.</summary>
/// <param name="inner">Where the bytes go; stays open unless <paramref name="ownsInner"/>.</param>
/// <param name="ownsInner">True where closing this closes the other.</param>
internal sealed class GuardedOutput(Stream inner, bool ownsInner) : WriteOnlyStream
{
    public override void Flush()
    {
        try
        {
            inner.Flush();
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw new OutputException(exception);
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw new OutputException(exception);
        }
    }

    /// <summary>Writes before it returns: console streams have no asynchronous writing, they only change the thread.</summary>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled(cancellationToken);
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled(cancellationToken);
        Flush();
        return Task.CompletedTask;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && ownsInner)
        {
            try
            {
                inner.Dispose();
            }
            catch (Exception exception) when (FileFailure.Is(exception))
            {
                // What must arrive was flushed before; the rest belongs to a run that failed already.
            }
        }

        base.Dispose(disposing);
    }
}

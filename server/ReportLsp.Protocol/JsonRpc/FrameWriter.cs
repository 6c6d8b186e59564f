using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;
using System.Threading.Channels;

namespace ReportLsp.Protocol.JsonRpc;

/// <summary>Writes bodies as frames in the order they were queued; only one thread at a time touches the stream.</summary>
internal sealed class FrameWriter(PipeWriter output, int maxWaiting)
{
    private readonly Channel<ReadOnlyMemory<byte>> _queue =
        Channel.CreateBounded<ReadOnlyMemory<byte>>(new BoundedChannelOptions(maxWaiting) { SingleReader = true });

    /// <summary>Queues a body; waits while too many wait. After the end it is dropped.</summary>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        while (!_queue.Writer.TryWrite(body))
        {
            if (!await _queue.Writer.WaitToWriteAsync(cancellationToken).ConfigureAwait(false))
                return;
        }
    }

    /// <summary>Nothing more is taken; what is queued is still written.</summary>
    public void Finish() => _queue.Writer.TryComplete();

    /// <summary>Writes until the end. A stream that breaks ends it with the exception.</summary>
    public async Task RunAsync()
    {
        try
        {
            while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
            {
                while (_queue.Reader.TryRead(out var body))
                {
                    WriteHeader(body.Length);
                    output.Write(body.Span);
                    if (output.UnflushedBytes > 1024 * 1024 && await FlushAsync().ConfigureAwait(false))
                        return;
                }

                if (await FlushAsync().ConfigureAwait(false))
                    return;
            }
        }
        finally
        {
            Finish();
        }
    }

    /// <summary>Gives up a flush that waits for a peer who does not read.</summary>
    public void Abandon() => output.CancelPendingFlush();

    private async ValueTask<bool> FlushAsync()
    {
        var flushed = await output.FlushAsync().ConfigureAwait(false);
        return flushed.IsCompleted || flushed.IsCanceled;
    }

    private void WriteHeader(int length)
    {
        var room = output.GetSpan(48);
        "Content-Length: "u8.CopyTo(room);
        Utf8Formatter.TryFormat(length, room[16..], out var digits);
        "\r\n\r\n"u8.CopyTo(room[(16 + digits)..]);
        output.Advance(20 + digits);
    }
}

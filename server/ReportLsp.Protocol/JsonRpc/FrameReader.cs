using System.Buffers;
using System.IO.Pipelines;

namespace ReportLsp.Protocol.JsonRpc;

/// <summary>
/// Cuts a stream into frames of the base protocol: header lines, an empty line, a body of the announced length.
/// No sequence of bytes makes it throw or hold more than a body of the size limit and a header line.
/// </summary>
/// <param name="input">The stream; the reader never completes it.</param>
/// <param name="maxBodyBytes">Greatest body that is handed out.</param>
public sealed class FrameReader(PipeReader input, int maxBodyBytes = FrameReader.DefaultMaxBodyBytes)
{
    /// <summary>64 MB: far above any report, and small enough to hold a few of them.</summary>
    public const int DefaultMaxBodyBytes = 64 * 1024 * 1024;

    /// <summary>A header line that is longer is not one; its bytes are dropped, but for the last ones, which may begin a field.</summary>
    private const int MaxLineBytes = 8 * 1024;

    private const int FirstAllocation = 256 * 1024;

    /// <summary>The next step. After <see cref="FrameKind.End"/> it is always the end.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<Frame> ReadAsync(CancellationToken cancellationToken)
    {
        var header = new FrameHeader();
        while (true)
        {
            var read = await input.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.IsCanceled)
                throw new OperationCanceledException();

            var rest = read.Buffer;
            var complete = TakeLines(ref rest, ref header);
            if (!complete && rest.Length > MaxLineBytes)
            {
                header.Dropped();
                rest = rest.Slice(rest.Length - 64);
            }

            var ended = read.IsCompleted && !complete;
            var bytesLeft = !rest.IsEmpty;
            input.AdvanceTo(rest.Start, complete ? rest.Start : rest.End);
            if (complete)
                break;
            if (ended)
                return new Frame(FrameKind.End, Problem: header.Problem ?? (header.Started || bytesLeft ? "the stream ended within a header" : null));
        }

        if (header.Length is not { } length)
            return new Frame(FrameKind.Malformed, Problem: header.Problem ?? "a header without a length was skipped");
        if (length > maxBodyBytes)
        {
            await SkipAsync(length, cancellationToken).ConfigureAwait(false);
            return new Frame(FrameKind.Oversized, Problem: $"a frame of {length} bytes was skipped: the limit is {maxBodyBytes}");
        }

        if (header.ForeignEncoding)
        {
            await SkipAsync(length, cancellationToken).ConfigureAwait(false);
            return new Frame(FrameKind.Malformed, Problem: "a frame in an encoding other than UTF-8 was skipped");
        }

        return await ReadBodyAsync(length, header.Problem, cancellationToken).ConfigureAwait(false);
    }

    // True once the empty line after a header was taken. Empty lines before a header are skipped.
    private static bool TakeLines(ref ReadOnlySequence<byte> rest, ref FrameHeader header)
    {
        Span<byte> room = stackalloc byte[MaxLineBytes];
        while (rest.PositionOf((byte)'\n') is { } end)
        {
            var line = rest.Slice(0, end);
            var length = line.Length;
            if (length > MaxLineBytes)
                line = line.Slice(length - 64);

            var copy = room[..(int)line.Length];
            line.CopyTo(copy);
            rest = rest.Slice(rest.GetPosition(1, end));
            ReadOnlySpan<byte> text = copy.EndsWith("\r"u8) ? copy[..^1] : copy;
            if (text.IsEmpty)
            {
                if (header.Started)
                    return true;
                continue;
            }

            if (length > MaxLineBytes)
                header.Dropped();
            header.Add(text);
        }

        return false;
    }

    private async ValueTask<Frame> ReadBodyAsync(int length, string? problem, CancellationToken cancellationToken)
    {
        // Room grows with what arrives, not with what a header claims.
        var body = new byte[Math.Min(length, FirstAllocation)];
        var filled = 0;
        while (filled < length)
        {
            var read = await input.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.IsCanceled)
                throw new OperationCanceledException();

            var take = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, length - filled));
            var needed = filled + (int)take.Length;
            if (needed > body.Length)
                Array.Resize(ref body, (int)Math.Min(length, Math.Max(needed, 2L * body.Length)));
            take.CopyTo(body.AsSpan(filled));
            filled = needed;
            input.AdvanceTo(take.End);
            if (read.IsCompleted && filled < length && take.IsEmpty)
                return new Frame(FrameKind.End, Problem: $"the stream ended after {filled} of {length} bytes of a frame");
        }

        return new Frame(FrameKind.Message, body, problem);
    }

    private async ValueTask SkipAsync(long length, CancellationToken cancellationToken)
    {
        while (length > 0)
        {
            var read = await input.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.IsCanceled)
                throw new OperationCanceledException();

            var take = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, length));
            length -= take.Length;
            var empty = take.IsEmpty;
            input.AdvanceTo(take.End);
            if (read.IsCompleted && empty && length > 0)
                break;
        }
    }
}

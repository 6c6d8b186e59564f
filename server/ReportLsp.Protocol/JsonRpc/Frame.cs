namespace ReportLsp.Protocol.JsonRpc;

/// <summary>What a frame reader found.</summary>
public enum FrameKind
{
    /// <summary>A complete body.</summary>
    Message,

    /// <summary>Bytes that belong to no frame, or a header that cannot be used; they were skipped.</summary>
    Malformed,

    /// <summary>A frame above the limit; its body was skipped and never held.</summary>
    Oversized,

    /// <summary>The stream has ended; nothing more will come.</summary>
    End,
}

/// <summary>A step of reading a stream of frames.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Body">The body of a message, owned by the receiver; empty otherwise.</param>
/// <param name="Problem">What was wrong, for the log; null for a message and for an orderly end.</param>
public readonly record struct Frame(FrameKind Kind, ReadOnlyMemory<byte> Body = default, string? Problem = null);

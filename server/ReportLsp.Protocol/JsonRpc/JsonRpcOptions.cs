namespace ReportLsp.Protocol.JsonRpc;

/// <summary>Settings of a connection.</summary>
public sealed record JsonRpcOptions
{
    /// <summary>Greatest body of a message in bytes that is read.</summary>
    public int MaxBodyBytes { get; init; } = FrameReader.DefaultMaxBodyBytes;

    /// <summary>Messages that wait for the handler, and messages that wait to be written, before the other side has to wait.</summary>
    public int MaxWaiting { get; init; } = 4096;

    /// <summary>How long handlers may go on after the stream has ended, and once more after they were told to stop.</summary>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Told what was skipped or has failed: a sentence, and the exception where there is one. Called from any thread.</summary>
    public Action<string, Exception?>? OnProblem { get; init; }
}

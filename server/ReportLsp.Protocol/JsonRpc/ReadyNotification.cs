namespace ReportLsp.Protocol.JsonRpc;

/// <summary>A notification that is written and not sent yet, so that a lock under which it is sent is not held while it is written.</summary>
public readonly struct ReadyNotification
{
    internal ReadyNotification(ReadOnlyMemory<byte> body) => Body = body;

    internal ReadOnlyMemory<byte> Body { get; }
}

namespace ReportLsp.Protocol.JsonRpc;

/// <summary>A message that waits for its turn. A class, as queues of classes are compiled ahead of time and those of our structs are not.</summary>
/// <param name="Message">The message.</param>
/// <param name="Token">Cancelled when the peer wants no answer any more, or the connection ends.</param>
internal sealed record WaitingMessage(IncomingMessage Message, CancellationToken Token);

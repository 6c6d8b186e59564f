namespace ReportLsp.Protocol.JsonRpc;

/// <summary>A request was sent and the connection ended before its answer.</summary>
public sealed class ConnectionClosedException() : Exception("The connection has ended.");

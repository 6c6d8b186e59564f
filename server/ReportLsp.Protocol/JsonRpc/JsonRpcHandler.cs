namespace ReportLsp.Protocol.JsonRpc;

/// <summary>
/// Handles a message. Calls are made one after another in the order of arrival, and the next call is made when this one
/// returns or awaits: what must happen in order happens before the first await; long work goes to another thread, on a
/// snapshot. Throw <see cref="JsonRpcException"/> to answer with an error. Cancellation of a request the peer has
/// cancelled is answered with <see cref="JsonRpcErrorCodes.RequestCancelled"/>, any other with
/// <see cref="JsonRpcErrorCodes.ContentModified"/>, any other exception with <see cref="JsonRpcErrorCodes.InternalError"/>.
/// </summary>
/// <param name="message">The request or notification.</param>
/// <param name="cancellationToken">Cancelled when the peer cancels the request, and when the connection stops.</param>
/// <returns>The answer; <see cref="JsonRpcResponse.None"/> for a notification.</returns>
public delegate ValueTask<JsonRpcResponse> JsonRpcHandler(IncomingMessage message, CancellationToken cancellationToken);

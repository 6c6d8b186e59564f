using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ReportLsp.Protocol.JsonRpc;

/// <summary>A request or notification from the peer.</summary>
public sealed class IncomingMessage
{
    internal IncomingMessage(string method, RequestId? id, ReadOnlyMemory<byte> parameters)
    {
        Method = method;
        Id = id;
        Parameters = parameters;
    }

    /// <summary>The method.</summary>
    public string Method { get; }

    /// <summary>The identifier of a request; null for a notification.</summary>
    public RequestId? Id { get; }

    /// <summary>Whether an answer is due.</summary>
    public bool IsRequest => Id is not null;

    /// <summary>The parameters as JSON in UTF-8; empty where there are none.</summary>
    public ReadOnlyMemory<byte> Parameters { get; }

    /// <summary>The parameters as a record.</summary>
    /// <exception cref="JsonRpcException">They are missing or do not fit (<see cref="JsonRpcErrorCodes.InvalidParams"/>).</exception>
    public T Read<T>(JsonTypeInfo<T> type)
    {
        if (Parameters.IsEmpty)
            throw new JsonRpcException(JsonRpcErrorCodes.InvalidParams, $"{Method} needs parameters.");
        try
        {
            return JsonSerializer.Deserialize(Parameters.Span, type)
                ?? throw new JsonRpcException(JsonRpcErrorCodes.InvalidParams, $"{Method} needs parameters.");
        }
        catch (JsonException fault)
        {
            throw new JsonRpcException(JsonRpcErrorCodes.InvalidParams, $"The parameters of {Method} do not fit: {fault.Path ?? "$"}.", cause: fault);
        }
    }

    /// <summary>The parameters of a request of this method.</summary>
    /// <exception cref="JsonRpcException">They are missing or do not fit.</exception>
    public TParams Read<TParams, TResult>(RequestMethod<TParams, TResult> method) => Read(method.ParamsType);

    /// <summary>The parameters of a notification of this method.</summary>
    /// <exception cref="JsonRpcException">They are missing or do not fit.</exception>
    public TParams Read<TParams>(NotificationMethod<TParams> method) => Read(method.ParamsType);
}

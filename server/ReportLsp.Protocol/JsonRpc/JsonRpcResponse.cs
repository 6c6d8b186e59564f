using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ReportLsp.Protocol.JsonRpc;

/// <summary>What a handler answers.</summary>
public sealed class JsonRpcResponse
{
    private readonly Action<Utf8JsonWriter>? _result;

    private JsonRpcResponse(Action<Utf8JsonWriter>? result, JsonRpcException? fault)
    {
        _result = result;
        Fault = fault;
    }

    /// <summary>For notifications: nothing is sent. As the answer to a request it is the result null.</summary>
    public static JsonRpcResponse None { get; } = new(static writer => writer.WriteNullValue(), null);

    /// <summary>The error; null for a result.</summary>
    internal JsonRpcException? Fault { get; }

    /// <summary>A result.</summary>
    public static JsonRpcResponse Result<T>(T value, JsonTypeInfo<T> type) => new(
        value is null ? static writer => writer.WriteNullValue() : writer => JsonSerializer.Serialize(writer, value, type),
        null);

    /// <summary>An error.</summary>
    public static JsonRpcResponse Error(int code, string message) => new(null, new JsonRpcException(code, message));

    /// <summary>There is no such method.</summary>
    public static JsonRpcResponse MethodNotFound(string method) => Error(JsonRpcErrorCodes.MethodNotFound, $"There is no method {method}.");

    internal static JsonRpcResponse Failed(JsonRpcException fault) => new(null, fault);

    internal void WriteResult(Utf8JsonWriter writer) => _result!(writer);
}

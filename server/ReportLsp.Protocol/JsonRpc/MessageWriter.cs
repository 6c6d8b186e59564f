using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ReportLsp.Protocol.JsonRpc;

/// <summary>Writes the bodies of messages.</summary>
internal static class MessageWriter
{
    // Bodies are never embedded in HTML: Chinese text stays as it is.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static ReadOnlyMemory<byte> Notification<T>(string method, T parameters, JsonTypeInfo<T> type) =>
        Write(null, method, (parameters, type), static (writer, with) => WriteParams(writer, with.parameters, with.type));

    public static ReadOnlyMemory<byte> Request<T>(long id, string method, T parameters, JsonTypeInfo<T> type) =>
        Write(new RequestId(id), method, (parameters, type), static (writer, with) => WriteParams(writer, with.parameters, with.type));

    public static ReadOnlyMemory<byte> Cancel(long id) => Write(null, JsonRpcConnection.CancelMethod, id, static (writer, id) =>
    {
        writer.WriteStartObject("params"u8);
        writer.WriteNumber("id"u8, id);
        writer.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Result(RequestId id, JsonRpcResponse response) => Write(id, null, response, static (writer, response) =>
    {
        writer.WritePropertyName("result"u8);
        response.WriteResult(writer);
    });

    /// <summary>An error; without an identifier where the request could not be read.</summary>
    public static ReadOnlyMemory<byte> Error(RequestId? id, JsonRpcException fault) => Write(id, null, (id, fault), static (writer, with) =>
    {
        if (with.id is null)
            writer.WriteNull("id"u8);
        writer.WriteStartObject("error"u8);
        writer.WriteNumber("code"u8, with.fault.Code);
        writer.WriteString("message"u8, with.fault.Message);
        if (with.fault.ErrorData is { } data)
        {
            writer.WritePropertyName("data"u8);
            data.WriteTo(writer);
        }

        writer.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> Write<T>(RequestId? id, string? method, T state, Action<Utf8JsonWriter, T> rest)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        writer.WriteString("jsonrpc"u8, "2.0"u8);
        if (id is { } known)
        {
            writer.WritePropertyName("id"u8);
            known.WriteTo(writer);
        }

        if (method is not null)
            writer.WriteString("method"u8, method);
        rest(writer, state);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteParams<T>(Utf8JsonWriter writer, T parameters, JsonTypeInfo<T> type)
    {
        if (parameters is null)
            return;
        writer.WritePropertyName("params"u8);
        JsonSerializer.Serialize(writer, parameters, type);
    }
}

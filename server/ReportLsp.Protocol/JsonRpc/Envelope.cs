using System.Text.Json;
using System.Text.Unicode;

namespace ReportLsp.Protocol.JsonRpc;

/// <summary>The outer object of a message, read without building a tree: parameters and results stay bytes until someone wants them.</summary>
internal readonly struct Envelope
{
    public RequestId? Id { get; private init; }

    public string? Method { get; private init; }

    /// <summary>The parameters; empty where there are none.</summary>
    public ReadOnlyMemory<byte> Params { get; private init; }

    /// <summary>The result of a response; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Result { get; private init; }

    /// <summary>The error of a response; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Error { get; private init; }

    /// <summary>What the peer is told instead of an answer; null for a sound message.</summary>
    public JsonRpcException? Fault { get; private init; }

    public static Envelope Read(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
            return Bad(JsonRpcErrorCodes.ParseError, "The message is not valid UTF-8.", null);
        try
        {
            return ReadObject(body);
        }
        catch (JsonException)
        {
            return Bad(JsonRpcErrorCodes.ParseError, "The message is not valid JSON.", null);
        }
    }

    private static Envelope ReadObject(ReadOnlyMemory<byte> body)
    {
        var reader = new Utf8JsonReader(body.Span);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            var array = reader.TokenType == JsonTokenType.StartArray;
            reader.Skip();
            reader.Read();
            return Bad(JsonRpcErrorCodes.InvalidRequest, array ? "Batches are not supported." : "The message is not an object.", null);
        }

        RequestId? id = null;
        string? method = null;
        ReadOnlyMemory<byte> parameters = default, result = default, error = default;
        var version = false;
        string? wrong = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = NameOf(ref reader);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            switch (name)
            {
                case Name.Version:
                    version = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("2.0"u8);
                    break;
                case Name.Id when reader.TokenType != JsonTokenType.Null:
                    if (RequestId.TryRead(ref reader, out var read))
                        id = read;
                    else
                        wrong = "The identifier is neither a whole number nor a text.";
                    break;
                case Name.Id:
                    id = null;
                    break;
                case Name.Method:
                    method = reader.TokenType == JsonTokenType.String ? TextOf(ref reader) : null;
                    if (method is null)
                        wrong = "The method is not a text.";
                    break;
                case Name.Params when reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.Null):
                    wrong = "The parameters are neither an object nor an array.";
                    break;
            }

            reader.Skip();
            var value = body[start..(int)reader.BytesConsumed];
            if (name == Name.Params)
                parameters = value.Span is [(byte)'n', ..] ? default : value;
            else if (name == Name.Result)
                result = value;
            else if (name == Name.Error)
                error = value;
        }

        // Whatever follows the object is no JSON.
        reader.Read();
        if (!version)
            wrong ??= "The message does not say jsonrpc 2.0.";
        if (method is null && result.IsEmpty && error.IsEmpty)
            wrong ??= "The message is neither a request nor a response.";
        return wrong is not null
            ? Bad(JsonRpcErrorCodes.InvalidRequest, wrong, method is null && (!result.IsEmpty || !error.IsEmpty) ? null : id)
            : new Envelope { Id = id, Method = method, Params = parameters, Result = result, Error = error };
    }

    private static Envelope Bad(int code, string message, RequestId? id) => new() { Id = id, Fault = new JsonRpcException(code, message) };

    private static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static Name NameOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("jsonrpc"u8) ? Name.Version
        : reader.ValueTextEquals("id"u8) ? Name.Id
        : reader.ValueTextEquals("method"u8) ? Name.Method
        : reader.ValueTextEquals("params"u8) ? Name.Params
        : reader.ValueTextEquals("result"u8) ? Name.Result
        : reader.ValueTextEquals("error"u8) ? Name.Error
        : Name.Other;

    private enum Name
    {
        Other,
        Version,
        Id,
        Method,
        Params,
        Result,
        Error,
    }
}

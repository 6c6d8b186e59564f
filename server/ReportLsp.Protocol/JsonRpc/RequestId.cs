using System.Globalization;
using System.Text.Json;

namespace ReportLsp.Protocol.JsonRpc;

/// <summary>The identifier of a request, a whole number or a text, chosen by who sends the request.</summary>
public readonly record struct RequestId
{
    private readonly long _number;
    private readonly string? _text;

    /// <summary>A number.</summary>
    public RequestId(long number) => _number = number;

    /// <summary>A text.</summary>
    public RequestId(string text) => _text = text;

    /// <summary>Whether it is the number given.</summary>
    public bool TryGetNumber(out long number)
    {
        number = _number;
        return _text is null;
    }

    /// <summary>Writes it as a value.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        if (_text is null)
            writer.WriteNumberValue(_number);
        else
            writer.WriteStringValue(_text);
    }

    /// <summary>Reads the token the reader stands on; false where it is neither a whole number nor a text.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out RequestId id)
    {
        id = default;
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number))
        {
            id = new RequestId(number);
            return true;
        }

        if (reader.TokenType != JsonTokenType.String)
            return false;
        try
        {
            id = new RequestId(reader.GetString()!);
            return true;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: it could not be written back as it came.
            return false;
        }
    }

    /// <summary>For logs.</summary>
    public override string ToString() => _text ?? _number.ToString(CultureInfo.InvariantCulture);
}

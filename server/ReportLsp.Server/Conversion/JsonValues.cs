using System.Buffers;
using System.Text.Json;

namespace ReportLsp.Server.Conversion;

/// <summary>Makes and reads JSON values that the protocol leaves open.</summary>
internal static class JsonValues
{
    /// <summary>An object.</summary>
    public static JsonElement Object<T>(T state, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer, state);
            writer.WriteEndObject();
        }

        return Parse(buffer.WrittenSpan);
    }

    /// <summary>Text as a value.</summary>
    public static JsonElement Of(string text) => JsonSerializer.SerializeToElement(text, ServerJson.Default.String);

    /// <summary>A number as a value.</summary>
    public static JsonElement Of(int number) => JsonSerializer.SerializeToElement(number, ServerJson.Default.Int32);

    /// <summary>Writes a property; none for null.</summary>
    public static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    /// <summary>The text of a property; null where it is missing or no text.</summary>
    public static string? Text(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String
            ? found.GetString()
            : null;

    /// <summary>The whole number of a property; null where it is missing or none.</summary>
    public static int? Number(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var found)
            && found.ValueKind == JsonValueKind.Number && found.TryGetInt32(out var number)
            ? number
            : null;

    /// <summary>Whether a property is true or false; null where it is missing or neither.</summary>
    public static bool? Flag(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var found) && found.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? found.GetBoolean()
            : null;

    private static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonElement.ParseValue(ref reader);
    }
}

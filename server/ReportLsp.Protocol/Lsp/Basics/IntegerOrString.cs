using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportLsp.Protocol.Lsp;

/// <summary>A number or a text: progress tokens and the codes of findings are either.</summary>
[JsonConverter(typeof(IntegerOrStringConverter))]
public readonly record struct IntegerOrString
{
    private IntegerOrString(int number, string? text)
    {
        Number = number;
        Text = text;
    }

    /// <summary>The number; 0 where it is a text.</summary>
    public int Number { get; }

    /// <summary>The text; null where it is a number.</summary>
    public string? Text { get; }

    /// <summary>A number.</summary>
    public static implicit operator IntegerOrString(int number) => new(number, null);

    /// <summary>A text.</summary>
    public static implicit operator IntegerOrString(string text) => new(0, text);

    /// <summary>The text, or the digits of the number.</summary>
    public override string ToString() => Text ?? Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Reads and writes either form.</summary>
    public sealed class IntegerOrStringConverter : JsonConverter<IntegerOrString>
    {
        /// <inheritdoc/>
        public override IntegerOrString Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number when reader.TryGetInt32(out var number) => number,
            _ => throw new JsonException("a whole number or a text is expected"),
        };

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, IntegerOrString value, JsonSerializerOptions options)
        {
            if (value.Text is null)
                writer.WriteNumberValue(value.Number);
            else
                writer.WriteStringValue(value.Text);
        }
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportLsp.Protocol.Lsp;

/// <summary>
/// Reads text that may hold half a surrogate pair: editors send such text, escaped, when an edit cuts a pair in two, and
/// dropping the edit would leave server and client with different documents.
/// </summary>
public sealed class LenientTextConverter : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException("text is expected");
        if (!reader.ValueIsEscaped)
            return reader.GetString();

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return Unescape(reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    // The reader has checked that escapes are complete.
    private static string Unescape(ReadOnlySpan<byte> escaped)
    {
        var text = new StringBuilder(escaped.Length);
        while (!escaped.IsEmpty)
        {
            var plain = escaped.IndexOf((byte)'\\');
            if (plain != 0)
            {
                var run = plain < 0 ? escaped : escaped[..plain];
                text.Append(Encoding.UTF8.GetString(run));
                escaped = escaped[run.Length..];
                continue;
            }

            if (escaped[1] == 'u')
            {
                text.Append((char)Hex(escaped.Slice(2, 4)));
                escaped = escaped[6..];
                continue;
            }

            text.Append((char)escaped[1] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var other => other });
            escaped = escaped[2..];
        }

        return text.ToString();
    }

    private static int Hex(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
            value = value * 16 + (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        return value;
    }
}

using System.Text.Json;

namespace ReportLsp.Protocol.JsonRpc;

/// <summary>Reads which request a cancellation means.</summary>
internal static class CancelParameters
{
    public static bool TryRead(ReadOnlyMemory<byte> parameters, out RequestId id)
    {
        id = default;
        if (parameters.IsEmpty)
            return false;
        var reader = new Utf8JsonReader(parameters.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals("id"u8);
            reader.Read();
            if (found)
                return RequestId.TryRead(ref reader, out id);
            reader.Skip();
        }

        return false;
    }
}

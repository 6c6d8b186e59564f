using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportLsp.Protocol.Lsp;

/// <summary>Writes a document change as the record it is; reads it by its kind, which edits of a document do not have.</summary>
public sealed class DocumentChangeConverter : JsonConverter<DocumentChange>
{
    /// <inheritdoc/>
    public override DocumentChange? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        if (element.ValueKind != JsonValueKind.Object)
            throw new JsonException("a document change is an object");
        if (!element.TryGetProperty("kind", out var kind))
            return element.Deserialize(LspJson.Default.TextDocumentEdit);
        if (kind.ValueEquals("create"))
            return element.Deserialize(LspJson.Default.CreateFile);
        if (kind.ValueEquals("rename"))
            return element.Deserialize(LspJson.Default.RenameFile);
        return kind.ValueEquals("delete")
            ? element.Deserialize(LspJson.Default.DeleteFile)
            : throw new JsonException("a document change is of an unknown kind");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DocumentChange value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case TextDocumentEdit edit:
                JsonSerializer.Serialize(writer, edit, LspJson.Default.TextDocumentEdit);
                break;
            case CreateFile create:
                JsonSerializer.Serialize(writer, create, LspJson.Default.CreateFile);
                break;
            case RenameFile rename:
                JsonSerializer.Serialize(writer, rename, LspJson.Default.RenameFile);
                break;
            case DeleteFile delete:
                JsonSerializer.Serialize(writer, delete, LspJson.Default.DeleteFile);
                break;
            default:
                throw new JsonException("a document change of this type cannot be written");
        }
    }
}

using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace ReportLsp.Server.Conversion;

/// <summary>Names of results: the same findings have the same name, also in another session.</summary>
internal static class ResultIds
{
    private const ulong Start = 14695981039346656037;
    private const ulong Factor = 1099511628211;

    /// <summary>The name of findings: a hash of how they are written (FNV-1a, 64 bits).</summary>
    public static string Of(Lsp.Diagnostic[] items)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer);
        var hash = Start;
        foreach (var item in items)
        {
            JsonSerializer.Serialize(writer, item, Lsp.LspJson.Default.Diagnostic);
            writer.Flush();
            foreach (var b in buffer.WrittenSpan)
                hash = (hash ^ b) * Factor;
            buffer.ResetWrittenCount();
            writer.Reset();
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}

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
        var hash = Start;
        foreach (var item in items)
        {
            foreach (var b in JsonSerializer.SerializeToUtf8Bytes(item, Lsp.LspJson.Default.Diagnostic))
                hash = (hash ^ b) * Factor;
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}

using System.Text;

namespace ReportLsp.Benchmarks;

/// <summary>Rows of a flattened table, as many as fill the wanted number of UTF-8 bytes.</summary>
internal static class TableRows
{
    private static readonly string[] Labels = ["规章", "行政规范性文件", "行政许可", "行政处罚", "其他"];

    /// <summary>Rows such as <c>规章 | 0 | 12 | 345 |</c>.</summary>
    public static string Make(int bytes)
    {
        var result = new StringBuilder(bytes);
        var made = 0;
        for (var i = 0; made < bytes; i++)
        {
            var row = string.Create(null, $"{Labels[i % 3 == 0 ? i % Labels.Length : 0]} | {i % 7} | {i % 97} | {i % 991} |\n");
            result.Append(row);
            made += Encoding.UTF8.GetByteCount(row);
        }

        return result.ToString();
    }
}

using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Cli.Files;

/// <summary>Documents that can be read as characters and are no text all the same: a web page, a PDF file. Word files are caught as binary.</summary>
internal static class OtherDocument
{
    /// <summary>Why a file is not to be read as text, for people; null where nothing speaks against it.</summary>
    /// <param name="path">Its path, for its extension.</param>
    /// <param name="text">Its text.</param>
    public static LocalizedText? ReasonAgainst(string path, SourceText text)
    {
        var start = text.Text.AsSpan().TrimStart();
        if (IsPage(start) || Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm")
        {
            return new LocalizedText(
                "这是网页（HTML），不是文本，请打开网页，把正文另存为纯文本（UTF-8）",
                "it is a web page (HTML), not text; open it and save what it shows as plain text (UTF-8)");
        }

        return start.StartsWith("%PDF-") ? new LocalizedText("这是 PDF，不是文本，请另存为纯文本（UTF-8）", "it is a PDF file, not text; save it as plain text (UTF-8)") : null;
    }

    private static bool IsPage(ReadOnlySpan<char> start) =>
        start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || start.StartsWith("<html>", StringComparison.OrdinalIgnoreCase)
        || start.StartsWith("<html ", StringComparison.OrdinalIgnoreCase);
}

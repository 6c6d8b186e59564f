namespace ReportLsp.Documents.Html;

/// <summary>The style sheets built into the library.</summary>
internal static class StyleSheet
{
    /// <summary>A style sheet by its file name, with <c>\n</c> for newlines.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not built in");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

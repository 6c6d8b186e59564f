namespace ReportLsp.Grammar.Parsing;

/// <summary>
/// Which lines with TABs are rows. A TAB between two texts always makes one. Where TABs stand only before the text, they are
/// an indent unless the text is a value; where only behind it, one TAB is padding, more are blank fields unless a sentence ends there.
/// </summary>
internal static class TabShape
{
    private const int FewestTrailing = 2;

    /// <param name="line">The line without its newline.</param>
    /// <param name="start">Where its content begins.</param>
    /// <param name="length">Length of the content, at least 1.</param>
    public static bool IsRow(ReadOnlySpan<char> line, int start, int length)
    {
        if (!line.Contains('\t'))
            return false;
        var content = line.Slice(start, length);
        if (content.Contains('\t'))
            return true;
        if (line[..start].Contains('\t') && ValueGrammar.Parse(content).LooksLikeValue)
            return true;
        return line[(start + length)..].Count('\t') >= FewestTrailing && content[^1] is not ('。' or '；' or '！' or '？' or '：');
    }
}

using ReportLsp.Grammar.Text;

namespace ReportLsp.Documents.Publication;

/// <summary>Says where lines that belong together are joined with a space: between ASCII letters and digits, not between Han characters.</summary>
internal static class WordBreak
{
    /// <summary>True where a space belongs between two ranges.</summary>
    public static bool IsBetween(SourceText text, TextSpan left, TextSpan right) =>
        !left.IsEmpty && !right.IsEmpty && IsWord(text.Text[left.End - 1]) && IsWord(text.Text[right.Start]);

    private static bool IsWord(char c) => char.IsAscii(c) && !char.IsWhiteSpace(c);
}

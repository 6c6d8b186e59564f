using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Wording;

/// <summary>Kinds of characters in prose.</summary>
internal static class ProseText
{
    /// <summary>True for a Han character (the two blocks in common use).</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '〇';

    /// <summary>True for a space inside a line; a TAB divides cells and is none.</summary>
    public static bool IsSpace(char c) => c != '\t' && CharFolding.Width(c) == ' ';

    /// <summary>True where a text has a Han character.</summary>
    public static bool HasHan(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsHan(c))
                return true;
        }

        return false;
    }

    /// <summary>The value of a digit of half or full width, or -1.</summary>
    public static int DigitOf(char c) => c is >= '0' and <= '9' ? c - '0' : c is >= '０' and <= '９' ? c - '０' : -1;
}

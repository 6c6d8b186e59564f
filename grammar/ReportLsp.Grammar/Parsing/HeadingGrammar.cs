using Sprache;

namespace ReportLsp.Grammar.Parsing;

/// <summary>Markers of headings: hashes, and the numbers of GB/T 9704 at the start of a line.</summary>
internal static class HeadingGrammar
{
    /// <summary>Deepest level of either kind.</summary>
    public const int DeepestLevel = 4;

    private static readonly Parser<int> Chinese = Lexemes.ShortChineseNumber;
    private static readonly Parser<int> Arabic = Lexemes.ShortNumber;
    private static readonly Parser<char> Open = Lexemes.OneOf("（(");
    private static readonly Parser<char> Close = Lexemes.OneOf("）)");
    private static readonly Parser<char> ChineseStop = Lexemes.OneOf("、.．");

    /// <summary>The stop after an Arabic number: not the decimal point of a number that goes on.</summary>
    private static readonly Parser<char> Stop = Lexemes.OneOf("、").Or(Lexemes.OneOf(".．", isEnd: c => Lexemes.DigitOf(c) < 0));

    private static readonly Parser<Marker> ChineseStopped =
        from ordinal in Chinese
        from stop in ChineseStop
        select new Marker(1, ordinal);

    private static readonly Parser<Marker> ArabicStopped =
        from ordinal in Arabic
        from stop in Stop
        select new Marker(3, ordinal);

    private static readonly Parser<Marker> Bracketed =
        from open in Open
        from marker in Chinese.Select(n => new Marker(2, n)).Or(Arabic.Select(n => new Marker(4, n)))
        from close in Close
        select marker;

    /// <summary>The marker of a numbered line by its first character; null where none can begin with it.</summary>
    public static Parser<Marker>? For(ReadOnlySpan<char> content)
    {
        var first = content[0];
        if (first is '（' or '(')
            return HasStop(content[1..], ")）") ? Bracketed : null;
        if (!HasStop(content, "、.．"))
            return null;
        return Lexemes.DigitOf(first) >= 0 ? ArabicStopped : ChineseStopped;
    }

    /// <summary>Number of hashes of a Markdown heading: one to four, then white space; 0 for any other line.</summary>
    public static int CountHashes(ReadOnlySpan<char> content)
    {
        var count = 0;
        while (count < content.Length && content[count] == '#')
            count++;
        return count is > 0 and <= DeepestLevel && count < content.Length && Lexemes.IsSpace(content[count]) ? count : 0;
    }

    /// <summary>A cheap look ahead, so that the many lines that are but a number never reach the combinators.</summary>
    private static bool HasStop(ReadOnlySpan<char> content, string stops)
    {
        const int longestNumber = 3;
        var length = 0;
        while (length < content.Length && length < longestNumber && IsNumeral(content[length]))
            length++;
        return length > 0 && length < content.Length && stops.Contains(content[length]);
    }

    private static bool IsNumeral(char c) => Lexemes.DigitOf(c) >= 0 || ChineseNumeral.IsShortNumeral(c);

    /// <summary>A number and the level its form stands for.</summary>
    public readonly record struct Marker(int Level, int Ordinal);
}

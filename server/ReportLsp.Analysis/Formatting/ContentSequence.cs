namespace ReportLsp.Analysis.Formatting;

/// <summary>What formatting must keep: letters, Han characters and numbers, in order.</summary>
internal static class ContentSequence
{
    /// <summary>True where two texts have the same letters, Han characters and digits in the same order and numbers end at the same places.</summary>
    public static bool IsSame(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var i = 0;
        var j = 0;
        while (true)
        {
            var gapA = Skip(a, ref i);
            var gapB = Skip(b, ref j);
            if (i == a.Length || j == b.Length)
                return i == a.Length && j == b.Length;
            if (a[i] != b[j] || (gapA != gapB && i > 0 && j > 0 && char.IsAsciiDigit(a[i]) && IsAfterDigit(a, i)))
                return false;
            i++;
            j++;
        }
    }

    /// <summary>Goes to the next character that counts; true where some were passed over.</summary>
    private static bool Skip(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && !Counts(text, at))
            at++;
        return at > start;
    }

    private static bool Counts(ReadOnlySpan<char> text, int at) =>
        char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at])
        || (text[at] is '.' or '-' or '+' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));

    private static bool IsAfterDigit(ReadOnlySpan<char> text, int at)
    {
        do
            at--;
        while (at >= 0 && !Counts(text, at));
        return at >= 0 && char.IsAsciiDigit(text[at]);
    }
}

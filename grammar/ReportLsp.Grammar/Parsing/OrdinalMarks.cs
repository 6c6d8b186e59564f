namespace ReportLsp.Grammar.Parsing;

/// <summary>Marks of numbered items in running text.</summary>
internal static class OrdinalMarks
{
    /// <summary>The styles, <c>#</c> for the number in Chinese characters and <c>0</c> for Arabic digits, <c>①</c> for a circled digit.</summary>
    public static IReadOnlyList<string> Styles { get; } = ["#是", "（0）", "(0)", "（#）", "(#)", "第#", "0.", "0、", "0．", "0是", "#、", "#要", "①"];

    /// <summary>Length of the mark of an ordinal at a place, or 0.</summary>
    public static int At(string text, int at, int end, string style, int ordinal)
    {
        var place = at;
        foreach (var c in style)
        {
            if (c == '①')
            {
                if (place >= end || text[place] != c + ordinal - 1)
                    return 0;
                place++;
                continue;
            }

            if (c is not ('#' or '0'))
            {
                if (place >= end || text[place] != c)
                    return 0;
                place++;
                continue;
            }

            var length = c == '#' ? ChineseNumeral.LengthAt(text.AsSpan(place, end - place)) : Digits(text, place, end);
            if (length is 0 or > 3 || DateGrammar.ValueOf(text.AsSpan(place, length)) != ordinal)
                return 0;
            place += length;
        }

        return place - at;
    }

    private static int Digits(string text, int at, int end)
    {
        var length = 0;
        while (at + length < end && Lexemes.DigitOf(text[at + length]) >= 0)
            length++;
        return length;
    }
}

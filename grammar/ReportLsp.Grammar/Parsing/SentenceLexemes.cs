using ReportLsp.Grammar.Text;
using Sprache;

namespace ReportLsp.Grammar.Parsing;

/// <summary>Bulk tokens of sentences that state an equation, and the bounds of such sentences.</summary>
internal static class SentenceLexemes
{
    private const int LongestName = 40;
    private const int MostWords = 5;

    /// <summary>Comparisons as they are said, longer ones before those they begin with.</summary>
    private static readonly (string Word, RelationOperator Operator)[] Comparisons =
    [
        ("小于或等于", RelationOperator.LessOrEqual), ("小于等于", RelationOperator.LessOrEqual), ("不大于", RelationOperator.LessOrEqual),
        ("不超过", RelationOperator.LessOrEqual), ("大于或等于", RelationOperator.GreaterOrEqual), ("大于等于", RelationOperator.GreaterOrEqual),
        ("不小于", RelationOperator.GreaterOrEqual), ("不少于", RelationOperator.GreaterOrEqual), ("等于", RelationOperator.Equal),
        ("<=", RelationOperator.LessOrEqual), ("≤", RelationOperator.LessOrEqual), (">=", RelationOperator.GreaterOrEqual),
        ("≥", RelationOperator.GreaterOrEqual), ("==", RelationOperator.Equal), ("=", RelationOperator.Equal), ("＝", RelationOperator.Equal),
        (" is equal to ", RelationOperator.Equal), (" must equal ", RelationOperator.Equal), (" equals ", RelationOperator.Equal),
        (" does not exceed ", RelationOperator.LessOrEqual),
    ];

    private static readonly (string Word, int Sign)[] Signs =
    [
        ("加上", 1), ("加", 1), ("减去", -1), ("减", -1), ("+", 1), ("＋", 1), ("－", -1), ("−", -1), (" - ", -1), ("-", -1),
        (" plus ", 1), (" minus ", -1), (" less ", -1),
    ];

    /// <summary>Words that join the addends of a sum only where 之和 or the like ends it.</summary>
    private static readonly string[] Joiners = ["与", "和", "及", "、", "以及"];

    private static readonly string[] SideEnds = ["之和", "的和", "的总和", "之差", "的差", "应当", "必须", "应", "须", "，", ","];

    /// <summary>Words in which 加 and 减 are no signs: the character before, or the one after.</summary>
    private const string BeforePlus = "参增附追添叠更施外强";
    private const string AfterPlus = "强快大班工入以盖";
    private const string BeforeMinus = "削缩核递裁消";
    private const string AfterMinus = "少免轻负排税弱";

    /// <summary>Characters that hold sentences together; a row's or column's label in an equation has none.</summary>
    private const string Prose = "的了是在我们把被将着并已很都也";

    private static readonly string[] Lead = ["勾稽关系为", "勾稽关系是", "关系为", "公式为", "其中", "即", "且", "则", "the "];

    /// <summary>Length of the comparison that begins at an offset, or 0.</summary>
    public static int ComparisonAt(string text, int at, int end, out RelationOperator comparison)
    {
        comparison = default;
        if (text[at] is not ('小' or '不' or '大' or '等' or '<' or '>' or '≤' or '≥' or '=' or '＝' or ' '))
            return 0;
        foreach (var (word, meaning) in Comparisons)
        {
            if (!Begins(text, at, end, word))
                continue;
            comparison = meaning;
            return word.Length;
        }

        return 0;
    }

    /// <summary>The comparison here, as a token.</summary>
    public static IResult<RelationOperator> Comparison(IInput input)
    {
        var place = (SourceInput)input;
        var comparison = default(RelationOperator);
        var length = place.AtEnd ? 0 : ComparisonAt(place.Source, place.Position, place.End, out comparison);
        return length == 0
            ? Result.Failure<RelationOperator>(input, "no comparison", ["a comparison"])
            : Result.Success(comparison, place.At(place.Position + length));
    }

    /// <summary>加, 减, plus, minus; 与 and the like where the sum is called one at its end.</summary>
    public static IResult<int> Sign(IInput input)
    {
        var place = (SourceInput)input;
        var sumEnd = SumEnd(place);
        var at = place.Position;
        var length = SignAt(place.Source, at, place.End, sumEnd, out var sign);
        while (length == 0 && at < place.End && Lexemes.IsSpace(place.Source[at]))
            length = SignAt(place.Source, ++at, place.End, sumEnd, out sign);
        return length == 0 ? Result.Failure<int>(input, "no sign", ["a sign"]) : Result.Success(sign, place.At(at + length));
    }

    /// <summary>A label: what stands before the next sign, comparison, end of the sum or comma, if it looks like one.</summary>
    public static IResult<RelationSelector> Name(IInput input)
    {
        var place = (SourceInput)input;
        var text = place.Source;
        var sumEnd = SumEnd(place);
        var at = place.Position;
        while (at < place.End && at - place.Position <= LongestName
            && SignAt(text, at, place.End, sumEnd, out _) == 0 && ComparisonAt(text, at, place.End, out _) == 0 && SideEndAt(text, at, place.End) == 0)
            at++;
        var span = Lexemes.Trim(text, place.Position, at);
        return IsLabel(text.AsSpan(span.Start, span.Length))
            ? Result.Success(new RelationSelector(text.Substring(span.Start, span.Length), span), place.At(span.End))
            : Result.Failure<RelationSelector>(input, "no label", ["a label"]);
    }

    /// <summary>What may end a side: 之和, 应, a comma. Never fails.</summary>
    public static IResult<bool> SideEnd(IInput input)
    {
        var place = (SourceInput)input;
        var at = place.Position;
        while (at < place.End)
        {
            if (SideEndAt(place.Source, at, place.End) is > 0 and var length)
                at += length;
            else if (Lexemes.IsSpace(place.Source[at]) && ComparisonAt(place.Source, at, place.End, out _) == 0)
                at++;
            else
                break;
        }

        return place.Arena.Success(true, place.At(at));
    }

    /// <summary>Where the clause with a comparison may begin and end, the longest first.</summary>
    public static IEnumerable<TextSpan> ClausesAround(string text, int comparison, int limit)
    {
        var end = comparison + ComparisonAt(text, comparison, limit, out _);
        while (end < limit && !IsStop(text, end) && text[end] is not ('，' or ','))
            end++;
        var start = comparison;
        while (start > 0 && !IsStop(text, start - 1))
            start--;
        yield return WithoutLead(text, start, end);
        var comma = comparison > start ? text.LastIndexOfAny(['，', ','], comparison - 1, comparison - start) : -1;
        while (comma >= start && comma + 1 >= comparison)
            comma = comma > start ? text.LastIndexOfAny(['，', ','], comma - 1, comma - start) : -1;
        if (comma >= start)
            yield return WithoutLead(text, comma + 1, end);
    }

    /// <summary>Offset of the last character of the clause that an offset lies in.</summary>
    public static int EndOfClause(string text, int at, int limit)
    {
        while (at < limit - 1 && !IsStop(text, at))
            at++;
        return at;
    }

    private static TextSpan WithoutLead(string text, int start, int end)
    {
        var span = Lexemes.Trim(text, start, end);
        foreach (var lead in Lead)
        {
            var found = text.AsSpan(span.Start, span.Length).IndexOf(lead, StringComparison.OrdinalIgnoreCase);
            if (found == 0 || (found > 0 && lead.EndsWith('为')))
                span = Lexemes.Trim(text, span.Start + found + lead.Length, span.End);
        }

        return span;
    }

    private static bool IsStop(string text, int at) => text[at] switch
    {
        '。' or '；' or ';' or '！' or '!' or '？' or '?' or '：' or ':' or '（' or '(' or '）' or ')' or '\n' or '\r' or '|' or '\t' => true,
        '.' => at + 1 == text.Length || text[at + 1] is ' ' or '\r' or '\n',
        _ => false,
    };

    private static int SignAt(string text, int at, int end, int sumEnd, out int sign)
    {
        sign = 1;
        if (at >= end)
            return 0;
        foreach (var (word, meaning) in Signs)
        {
            if (!Begins(text, at, end, word) || IsPartOfWord(text, at, end, word.Length))
                continue;
            sign = meaning;
            return word.Length;
        }

        if (at >= sumEnd)
            return 0;
        foreach (var word in Joiners)
        {
            if (Begins(text, at, end, word))
                return word.Length;
        }

        return 0;
    }

    private static bool IsPartOfWord(string text, int at, int end, int length)
    {
        var before = at > 0 ? text[at - 1] : '\0';
        var after = at + length < end ? text[at + length] : '\0';
        return text[at] switch
        {
            '加' => BeforePlus.Contains(before) || (length == 1 && AfterPlus.Contains(after)),
            '减' => BeforeMinus.Contains(before) || (length == 1 && AfterMinus.Contains(after)),
            '-' when length == 1 => char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after),
            _ => false,
        };
    }

    private static int SideEndAt(string text, int at, int end)
    {
        foreach (var word in SideEnds)
        {
            if (Begins(text, at, end, word))
                return word.Length;
        }

        return 0;
    }

    /// <summary>Where the words 之和 and the like end the side that begins or goes on here; -1 where they do not.</summary>
    private static int SumEnd(SourceInput place)
    {
        for (var at = place.Position; at < place.End && ComparisonAt(place.Source, at, place.End, out _) == 0; at++)
        {
            if (Begins(place.Source, at, place.End, "之和") || Begins(place.Source, at, place.End, "的和") || Begins(place.Source, at, place.End, "的总和"))
                return at;
        }

        return -1;
    }

    private static bool IsLabel(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > LongestName || name.ContainsAny(Prose) || name.ContainsAny("/／*×÷%％“”\"'《》"))
            return false;
        var words = 1;
        var letters = false;
        foreach (var c in name)
        {
            words += c == ' ' ? 1 : 0;
            letters |= char.IsLetter(c);
        }

        return letters && words <= MostWords;
    }

    private static bool Begins(string text, int at, int end, string word) =>
        end - at >= word.Length && text.AsSpan(at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);
}

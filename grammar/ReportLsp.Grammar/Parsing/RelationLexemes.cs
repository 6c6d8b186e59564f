using ReportLsp.Grammar.Text;
using Sprache;

namespace ReportLsp.Grammar.Parsing;

/// <summary>Bulk tokens of equations and of sentences that state one.</summary>
internal static class RelationLexemes
{
    /// <summary>White space, possibly none.</summary>
    public static IResult<bool> Space(IInput input)
    {
        var place = (SourceInput)input;
        var at = place.Position;
        while (at < place.End && Lexemes.IsSpace(place.Source[at]))
            at++;
        return place.Arena.Success(true, place.At(at));
    }

    /// <summary>A number that is not the beginning of a name.</summary>
    public static IResult<decimal> Literal(IInput input)
    {
        var place = (SourceInput)input;
        var rest = place.Rest;
        var length = 0;
        while (length < rest.Length && (Lexemes.DigitOf(rest[length]) >= 0 || rest[length] is '.' or '．' or ','))
            length++;
        var goesOn = length < rest.Length && IsNameCharacter(rest, length);
        return length > 0 && !goesOn && ValueGrammar.Parse(rest[..length]) is { Kind: CellValueKind.Number, Number: { } number }
            ? place.Arena.Success(number, place.At(place.Position + length))
            : Result.Failure<decimal>(input, "no number", ["a number"]);
    }

    /// <summary>A key or label standing alone: words without signs, comparisons and brackets; in double quotes anything.</summary>
    public static IResult<RelationSelector> Name(IInput input)
    {
        var place = (SourceInput)input;
        if (place.Current == '"')
            return Quoted(place);
        var rest = place.Rest;
        var length = 0;
        while (length < rest.Length && (IsNameCharacter(rest, length) || (Lexemes.IsSpace(rest[length]) && length > 0)))
            length++;
        return Selector(place, place.Position, place.Position + length, length);
    }

    /// <summary>What stands in the brackets of a row or column: up to the closing one that matches, or to the two dots of a range.</summary>
    public static IResult<RelationSelector> Selected(IInput input)
    {
        var place = (SourceInput)input;
        if (place.Current == '"')
            return Quoted(place);
        var rest = place.Rest;
        var depth = 0;
        var length = 0;
        for (; length < rest.Length; length++)
        {
            if (rest[length] is '(' or '（')
                depth++;
            else if (rest[length] is ')' or '）' && depth-- == 0)
                break;
            else if (depth == 0 && IsRange(rest[length..]))
                break;
        }

        return Selector(place, place.Position, place.Position + length, length);
    }

    /// <summary>The two dots of a range.</summary>
    public static IResult<bool> Range(IInput input)
    {
        var place = (SourceInput)input;
        return IsRange(place.Rest) ? place.Arena.Success(true, place.At(place.Position + 2)) : Result.Failure<bool>(input, "no range", ["'..'"]);
    }

    /// <summary>Two dots begin here; not a decimal point.</summary>
    private static bool IsRange(ReadOnlySpan<char> rest) => rest.Length >= 2 && rest[0] is '.' or '．' && rest.Length >= 2 && rest[1] == rest[0];

    private static IResult<RelationSelector> Quoted(SourceInput place)
    {
        var length = place.Rest[1..].IndexOf('"');
        var start = place.Position + 1;
        return length <= 0
            ? Result.Failure<RelationSelector>(place, "the quote is not closed", ["a name in quotes"])
            : place.Arena.Success(new RelationSelector(place.Source.Substring(start, length), new TextSpan(start, length)), place.At(start + length + 1));
    }

    private static IResult<RelationSelector> Selector(SourceInput place, int start, int end, int taken)
    {
        var span = Lexemes.Trim(place.Source, start, end);
        return span.IsEmpty
            ? Result.Failure<RelationSelector>(place, "no name", ["a key, a label or a number"])
            : place.Arena.Success(new RelationSelector(place.Source.Substring(span.Start, span.Length), span), place.At(start + taken));
    }

    /// <summary>A hyphen belongs to a name between two ASCII letters or digits (carried-over); elsewhere it is a minus.</summary>
    private static bool IsNameCharacter(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '-' => at > 0 && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetter(text[at + 1]),
        '+' or '＋' or '－' or '−' or '=' or '＝' or '<' or '>' or '＜' or '＞' or '≤' or '≥' or '≦' or '≧' => false,
        '(' or ')' or '（' or '）' or '"' or ',' or '，' or ';' or '；' or '。' or '：' or ':' => false,
        '.' or '．' => !IsRange(text[at..]),
        var c => !Lexemes.IsSpace(c),
    };
}

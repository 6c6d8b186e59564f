using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;
using Sprache;

namespace ReportLsp.Grammar.Parsing;

/// <summary>Bulk tokens: each takes a whole run of characters at once.</summary>
internal static class Lexemes
{
    /// <summary>White space of any width, and the invisible characters that web pages leave behind (zero-width space, byte order mark).</summary>
    public static bool IsSpace(char c)
    {
        if (c < '\u0080')
            return c is ' ' or (>= '\t' and <= '\r');
        const char lastSpace = '\u3000';
        return c <= lastSpace ? char.IsWhiteSpace(c) || c == '\u200B' : c == '\uFEFF';
    }

    /// <summary>The piece without white space at its ends; empty at its start where there is nothing else.</summary>
    public static TextSpan Trim(string text, int start, int end)
    {
        var first = start;
        while (first < end && IsSpace(text[first]))
            first++;
        if (first == end)
            return new TextSpan(start, 0);
        while (IsSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(first, end);
    }

    /// <summary>Offset of the next bar that no backslash makes literal, or <paramref name="end"/>.</summary>
    public static int NextBar(string text, int start, int end)
    {
        // Most cells are a few characters long: shorter than it takes to set up a vector search.
        const int shortCell = 12;
        var rest = text.AsSpan(start, end - start);
        var at = 0;
        while (at < rest.Length)
        {
            if (at < shortCell)
            {
                if (rest[at] != '|')
                {
                    at++;
                    continue;
                }
            }
            else
            {
                var found = rest[at..].IndexOf('|');
                if (found < 0)
                    return end;
                at += found;
            }

            if (at == 0 || rest[at - 1] != '\\')
                return start + at;
            at++;
        }

        return end;
    }

    /// <summary>One cell, up to the next bar or the end. Never fails.</summary>
    public static IResult<CellSpan> BarCell(IInput input)
    {
        var place = (SourceInput)input;
        return Cell(place, NextBar(place.Source, place.Position, place.End));
    }

    /// <summary>One cell, up to the next TAB or the end. Never fails.</summary>
    public static IResult<CellSpan> TabCell(IInput input)
    {
        var place = (SourceInput)input;
        var length = place.Rest.IndexOf('\t');
        return Cell(place, length < 0 ? place.End : place.Position + length);
    }

    /// <summary>One to two decimal digits of either width, as a number; fails on none, on more, and on zero.</summary>
    public static IResult<int> ShortNumber(IInput input)
    {
        var place = (SourceInput)input;
        var rest = place.Rest;
        var length = 0;
        var value = 0;
        while (length < rest.Length && DigitOf(rest[length]) is var digit and >= 0)
        {
            if (++length > 2)
                return Result.Failure<int>(input, "the number is too long", ["a number of one or two digits"]);
            value = (value * 10) + digit;
        }

        return value == 0
            ? Result.Failure<int>(input, "no number", ["a number of one or two digits"])
            : place.Arena.Success(value, place.At(place.Position + length));
    }

    /// <summary>A number from 一 to 九十九, written with 一 to 十 only.</summary>
    public static IResult<int> ShortChineseNumber(IInput input)
    {
        var place = (SourceInput)input;
        var rest = place.Rest;
        var length = 0;
        while (length < rest.Length && ChineseNumeral.IsShortNumeral(rest[length]))
            length++;
        var isNumber = (length == 1 || rest[..length].Contains('十')) & ChineseNumeral.TryParse(rest[..length], out var value);
        return isNumber
            ? place.Arena.Success(value, place.At(place.Position + length))
            : Result.Failure<int>(input, "no number", ["a number from 一 to 九十九"]);
    }

    /// <summary>One of some characters; where <paramref name="isEnd"/> is given, the character after it, if any, must be such a one.</summary>
    public static Parser<char> OneOf(string characters, Func<char, bool>? isEnd = null)
    {
        string[] expectations = [characters];
        return input =>
        {
            var place = (SourceInput)input;
            if (place.AtEnd || !characters.Contains(place.Current))
                return Result.Failure<char>(input, "another character", expectations);
            var next = place.At(place.Position + 1);
            return isEnd is null || next.AtEnd || isEnd(next.Current)
                ? place.Arena.Success(place.Current, next)
                : Result.Failure<char>(input, "the number goes on", expectations);
        };
    }

    /// <summary>The value of a decimal digit of either width, or -1.</summary>
    public static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };

    private static TokenResult<CellSpan> Cell(SourceInput place, int end)
    {
        var start = place.Position;
        var content = Trim(place.Source, start, end);
        if (content.IsEmpty && end > start)
            content = new TextSpan(start + 1, 0);
        return place.Arena.Success(new CellSpan(TextSpan.FromBounds(start, end), content.Start, content.Length), place.At(end));
    }
}

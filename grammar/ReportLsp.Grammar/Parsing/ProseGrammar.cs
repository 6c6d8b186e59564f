using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Parsing;

/// <summary>
/// Sentences of prose, their pieces, and the quantities in them. Marks are told by their first character and each character is read a
/// fixed number of times: linear in the length of the text.
/// </summary>
public static class ProseGrammar
{
    /// <summary>What a sentence states beyond this many quantities is left alone: it is a table in disguise.</summary>
    private const int MostStatements = 400;

    /// <summary>Pieces of a bracket that are skipped to find what it interrupts.</summary>
    private const int MostInBrackets = 12;

    /// <summary>The spans of the sentences of a text, in order, without their full stops; none is empty.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The part to read, a paragraph.</param>
    public static SentenceSpans FindSentences(string text, TextSpan range)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SentenceSpans(text, range);
    }

    /// <summary>Reads a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The sentence.</param>
    /// <param name="fixedPhrases">Phrases with a mark inside that does not end a piece.</param>
    public static ProseSentence Parse(string text, TextSpan span, IReadOnlyList<string> fixedPhrases)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fixedPhrases);
        var quantities = Quantities(text, span);
        var pieces = Pieces(text, span, quantities, fixedPhrases as string[] ?? [.. fixedPhrases]);
        return new ProseSentence(span, pieces, ProseSeries.Apply(text, pieces, Statements(text, pieces, quantities)));
    }

    /// <summary>The text of a span without its white space.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The part of it.</param>
    public static string Compact(string text, TextSpan span)
    {
        var slice = text.AsSpan(span.Start, span.Length);
        var isClean = true;
        foreach (var c in slice)
            isClean &= !Lexemes.IsSpace(c);
        if (isClean)
            return slice.ToString();
        var result = new System.Text.StringBuilder(slice.Length);
        foreach (var c in slice)
        {
            if (!Lexemes.IsSpace(c))
                result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>The quantities, and zeros without a classifier: 均为0, 为零.</summary>
    private static List<Quantity> Quantities(string text, TextSpan span)
    {
        var found = QuantityGrammar.FindQuantities(text.AsSpan(span.Start, span.Length), span.Start);
        var result = new List<Quantity>(Math.Min(found.Count, MostStatements));
        var next = 0;
        for (var i = span.Start + 1; i < span.End && result.Count < MostStatements; i++)
        {
            if (next < found.Count && found[next].Span.Start <= i)
            {
                result.Add(found[next]);
                i = found[next++].Span.End - 1;
            }
            else if (text[i] is '0' or '０' or '零' or '〇' && IsBareZero(text, i, span))
            {
                var zero = new TextSpan(i, 1);
                result.Add(new Quantity(zero, zero, 0, "", false));
            }
        }

        return result;
    }

    private static bool IsBareZero(string text, int at, TextSpan span)
    {
        var before = at - 1;
        while (before > span.Start && Lexemes.IsSpace(text[before]))
            before--;
        if (text[before] is not ('为' or '是' or '：' or ':'))
            return false;
        var after = at + 1;
        while (after < span.End && Lexemes.IsSpace(text[after]))
            after++;
        return after >= span.End || MarkOf(text, after, span) != '\0';
    }

    private static List<ProsePiece> Pieces(string text, TextSpan span, List<Quantity> quantities, string[] fixedPhrases)
    {
        var result = new List<ProsePiece>();
        var (start, before, depth, next) = (span.Start, '\0', 0, 0);
        for (var i = span.Start; i < span.End; i++)
        {
            while (next < quantities.Count && quantities[next].Span.End <= i)
                next++;
            var mark = MarkOf(text, i, span);
            if (mark == '\0' || (next < quantities.Count && quantities[next].Span.Start <= i) || IsInFixedPhrase(text, i, span, fixedPhrases))
                continue;
            var piece = Lexemes.Trim(text, start, i);
            if (!piece.IsEmpty)
                result.Add(new ProsePiece(piece, before, depth));
            before = piece.IsEmpty && Strength(before) > Strength(mark) ? before : mark;
            depth = mark == '（' ? depth + 1 : mark == '）' && depth > 0 ? depth - 1 : depth;
            start = i + 1;
        }

        var last = Lexemes.Trim(text, start, span.End);
        if (!last.IsEmpty)
            result.Add(new ProsePiece(last, before, depth));
        return result;
    }

    /// <summary>The mark at an offset in full width, or NUL.</summary>
    private static char MarkOf(string text, int at, TextSpan span) => text[at] switch
    {
        '，' or ',' => '，',
        '；' or ';' => '；',
        '：' or ':' => '：',
        '、' => '、',
        '（' or '(' or '[' or '【' => '（',
        '）' or ')' or ']' or '】' => '）',
        '.' when at + 1 == span.End => '；',
        _ => '\0',
    };

    /// <summary>Order of marks that follow each other: the stronger says how the pieces hang together.</summary>
    private static int Strength(char mark) => mark switch
    {
        '；' => 5,
        '（' => 4,
        '，' => 3,
        '：' => 2,
        '、' => 1,
        _ => 0,
    };

    private static bool IsInFixedPhrase(string text, int at, TextSpan span, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            var mark = phrase.IndexOf(text[at], StringComparison.Ordinal);
            while (mark >= 0)
            {
                var start = at - mark;
                if (start >= span.Start && start + phrase.Length <= span.End && text.AsSpan(start, phrase.Length).SequenceEqual(phrase))
                    return true;
                mark = phrase.IndexOf(text[at], mark + 1);
            }
        }

        return false;
    }

    private static List<ProseStatement> Statements(string text, List<ProsePiece> pieces, List<Quantity> quantities)
    {
        var result = new List<ProseStatement>(quantities.Count);
        var piece = 0;
        for (var i = 0; i < quantities.Count; i++)
        {
            var quantity = quantities[i];
            while (piece + 1 < pieces.Count && pieces[piece].Span.End <= quantity.NumberSpan.Start)
                piece++;
            var range = pieces[piece].Span;
            var from = i > 0 && quantities[i - 1].Span.End > range.Start ? quantities[i - 1].Span.End : range.Start;
            var end = i + 1 < quantities.Count ? Math.Min(range.End, quantities[i + 1].Span.Start) : range.End;
            var subject = TextSpan.FromBounds(Math.Min(from, quantity.Span.Start), quantity.Span.Start);
            var words = Compact(text, subject);
            if (from == range.Start && pieces[piece].Before == '）' && BeforeBracket(pieces, piece, quantities) is { } outer)
                words = Compact(text, outer) + words;
            var tail = Compact(text, TextSpan.FromBounds(Math.Min(quantity.Span.End, end), end));
            result.Add(new ProseStatement(i, piece, quantity, words, subject, tail));
        }

        return result;
    }

    /// <summary>The piece a bracket interrupts: 申请（含网上）5件 counts 申请. Null where it has a quantity of its own.</summary>
    private static TextSpan? BeforeBracket(List<ProsePiece> pieces, int piece, List<Quantity> quantities)
    {
        var depth = pieces[piece].Depth;
        for (var i = piece - 1; i >= 0 && piece - i < MostInBrackets; i--)
        {
            if (pieces[i].Depth > depth)
                continue;
            var span = pieces[i].Span;
            return pieces[i].Depth < depth || quantities.Exists(q => q.Span.Start < span.End && q.Span.End > span.Start) ? null : span;
        }

        return null;
    }
}

using ReportLsp.Grammar.Text;
using Sprache;

namespace ReportLsp.Grammar.Parsing;

/// <summary>
/// The equation language: <c>row(total) = sum(row(open..other))</c>, <c>col(总计) = col(男) + col(女)</c>, <c>made - repealed &lt;= valid</c>.
/// Both widths of signs and brackets are read. Sentences that state an equation are the matter of <see cref="RelationSentences"/>.
/// </summary>
public static class RelationGrammar
{
    /// <summary>Longest text read as an equation, in UTF-16 code units.</summary>
    public const int LongestEquation = 4000;

    private static readonly Parser<bool> Space = RelationLexemes.Space;
    private static readonly Parser<char> Open = Padded(Parse.Chars('(', '（').Named("'('"));
    private static readonly Parser<char> Close = Padded(Parse.Chars(')', '）').Named("')'"));

    private static readonly Parser<int> Sign =
        Padded(Parse.Chars('+', '＋').Return(1).Or(Parse.Chars('-', '－', '−').Return(-1)).Named("'+' or '-'"));

    private static readonly Parser<RelationOperator> Comparison = Padded(
        (from less in Parse.Chars('<', '＜') from equal in Parse.Chars('=', '＝') select RelationOperator.LessOrEqual)
        .Or(from greater in Parse.Chars('>', '＞') from equal in Parse.Chars('=', '＝') select RelationOperator.GreaterOrEqual)
        .Or(Parse.Chars('≤', '≦').Return(RelationOperator.LessOrEqual))
        .Or(Parse.Chars('≥', '≧').Return(RelationOperator.GreaterOrEqual))
        .Or(Parse.Chars('<', '＜').Return(RelationOperator.Less))
        .Or(Parse.Chars('>', '＞').Return(RelationOperator.Greater))
        .Or(from equal in Parse.Chars('=', '＝') from second in Parse.Chars('=', '＝').Optional() select RelationOperator.Equal)
        .Named("'=', '<=' or '>='"));

    private static readonly Parser<ReferenceAxis> Axis = Padded(
        Word("row").Or(Word("行")).Return(ReferenceAxis.Row)
        .Or(Word("column").Or(Word("col")).Or(Word("列")).Return(ReferenceAxis.Column))
        .Or(Word("item").Or(Word("项")).Return(ReferenceAxis.Item)));

    private static readonly Parser<RelationReference> Bracketed =
        from axis in Axis
        from open in Open
        from first in Padded<RelationSelector>(RelationLexemes.Selected)
        from last in RangeEnd(RelationLexemes.Selected)
        from close in Close
        select new RelationReference(axis, first, last);

    private static readonly Parser<RelationReference> Bare =
        from first in Padded<RelationSelector>(RelationLexemes.Name)
        from last in RangeEnd(RelationLexemes.Name)
        select AsItem(first) is { } item && last is null ? item : new RelationReference(ReferenceAxis.Any, first, last);

    private static readonly Parser<RelationReference> Reference = Bracketed.XOr(Bare).Named("a row, a column or a name");

    private static readonly Parser<IEnumerable<RelationReference>> Sum =
        from word in Padded(Word("sum").Or(Word("合计")).Or(Word("求和")))
        from open in Open
        from references in Reference.DelimitedBy(Padded(Parse.Chars(',', '，', '、')))
        from close in Close
        select references;

    private static readonly Parser<IEnumerable<RelationTerm>> Term =
        Padded<decimal>(RelationLexemes.Literal).Select(number => (IEnumerable<RelationTerm>)[new RelationTerm(1, number, null)])
        .Or(Sum.Select(references => references.Select(reference => new RelationTerm(1, null, reference)))
        .XOr(Reference.Select(reference => (IEnumerable<RelationTerm>)[new RelationTerm(1, null, reference)])))
        .Named("a row, a column, a name or a number");

    private static readonly Parser<IReadOnlyList<RelationTerm>> Side =
        from sign in Sign.Optional()
        from first in Term
        from others in (from next in Sign from term in Term select Signed(next, term)).XMany()
        select (IReadOnlyList<RelationTerm>)[.. Signed(sign.GetOrElse(1), first), .. others.SelectMany(terms => terms)];

    private static readonly Parser<RelationSyntax> Equation =
        from space in Space
        from left in Side
        from comparison in Comparison
        from right in Side
        select new RelationSyntax(left, comparison, right, default);

    /// <summary>Reads an equation that is the whole text; never throws.</summary>
    public static RelationParseResult ParseEquation(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestEquation)
            return RelationErrors.TooLong(LongestEquation);
        var result = Equation(new InputArena().Start(text, 0, text.Length));
        var reached = result.Remainder.Position;
        if (!result.WasSuccessful)
            return RelationErrors.Expected(result.Expectations, text, reached);
        return reached < text.Length
            ? RelationErrors.Expected(["'+' or '-'", "the end"], text, reached)
            : new RelationParseResult(result.Value with { Span = Lexemes.Trim(text, 0, text.Length) }, null, 0);
    }

    /// <summary>The first equation that a sentence of prose states, or null where it states none for sure.</summary>
    public static RelationSyntax? FindSentence(string text) => RelationSentences.Find(text);

    /// <summary>第一项, 第3项: a reference to a numbered row; null for any other name.</summary>
    internal static RelationReference? AsItem(RelationSelector name)
    {
        var text = name.Text;
        if (text.Length < 3 || text[0] != '第' || text[^1] is not ('项' or '行' or '列'))
            return null;
        var number = new RelationSelector(text[1..^1].Trim(), Lexemes.Trim(text, 1, text.Length - 1) is var inner
            ? new TextSpan(name.Span.Start + inner.Start, inner.Length) : default);
        if (number.Ordinal is null)
            return null;
        var axis = text[^1] switch { '项' => ReferenceAxis.Item, '行' => ReferenceAxis.Row, _ => ReferenceAxis.Column };
        return new RelationReference(axis, number, null);
    }

    private static IEnumerable<RelationTerm> Signed(int sign, IEnumerable<RelationTerm> terms) =>
        terms.Select(term => term with { Sign = term.Sign * sign });

    private static Parser<T> Padded<T>(Parser<T> parser) => from value in parser from space in Space select value;

    private static Parser<RelationSelector?> RangeEnd(Parser<RelationSelector> selector) =>
        (from dots in Padded<bool>(RelationLexemes.Range) from last in Padded(selector) select last).XOptional()
        .Select(last => last.GetOrDefault());

    /// <summary>A word of the language: an opening bracket must follow, else it is a name.</summary>
    private static Parser<string> Word(string word) => input =>
    {
        var place = (SourceInput)input;
        var rest = place.Rest;
        if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            return Result.Failure<string>(input, "no such word", [word]);
        var after = rest[word.Length..].TrimStart();
        return after.Length > 0 && after[0] is '(' or '（'
            ? Result.Success(word, place.At(place.Position + word.Length))
            : Result.Failure<string>(input, "no such word", [word]);
    };
}

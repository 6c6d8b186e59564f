using Sprache;

namespace ReportLsp.Grammar.Parsing;

/// <summary>Combinators over <see cref="SourceInput"/> that allocate nothing but the values they return.</summary>
internal static class Sequences
{
    /// <summary>First one parser, then another, and a value made of both.</summary>
    public static Parser<TResult> Seq<TFirst, TSecond, TResult>(
        Parser<TFirst> first, Parser<TSecond> second, Func<TFirst, TSecond, TResult> select) =>
        input =>
        {
            var one = first(input);
            if (!one.WasSuccessful)
                return Result.Failure<TResult>(one.Remainder, one.Message, one.Expectations);
            var two = second(one.Remainder);
            if (!two.WasSuccessful)
                return Result.Failure<TResult>(two.Remainder, two.Message, two.Expectations);
            var end = (SourceInput)two.Remainder;
            return end.Arena.Success(select(one.Value, two.Value), end);
        };

    /// <summary>Items with a separator between them, at least one; where <paramref name="mayEnd"/>, a separator at the end belongs to the last item.</summary>
    public static Parser<Separated<T>> SepBy<T>(Parser<T> item, char separator, bool mayEnd) =>
        input =>
        {
            var at = (SourceInput)input;
            var items = at.Arena.Items<T>();
            while (true)
            {
                var result = item(at);
                if (result is TokenResult<T> token)
                {
                    items.Add(token.Value);
                    at = (SourceInput)token.Remainder;
                }
                else if (result.WasSuccessful)
                {
                    items.Add(result.Value);
                    at = (SourceInput)result.Remainder;
                }
                else
                {
                    return Result.Failure<Separated<T>>(result.Remainder, result.Message, result.Expectations);
                }

                if (at.AtEnd || at.Current != separator)
                    return at.Arena.Success(new Separated<T>(items.Finish(), false), at);
                at.Skip();
                if (mayEnd && at.AtEnd)
                    return at.Arena.Success(new Separated<T>(items.Finish(), true), at);
            }
        };
}

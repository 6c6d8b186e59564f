using System.Buffers;
using Sprache;

namespace ReportLsp.Grammar.Parsing;

/// <summary>Combinators that allocate the value they return and little else.</summary>
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
            return two.WasSuccessful
                ? new TokenResult<TResult>().Set(select(one.Value, two.Value), two.Remainder)
                : Result.Failure<TResult>(two.Remainder, two.Message, two.Expectations);
        };

    /// <summary>Items with a separator between them, at least one; where <paramref name="mayEnd"/>, a separator at the end belongs to the last item.</summary>
    public static Parser<Separated<T>> SepBy<T>(Parser<T> item, char separator, bool mayEnd) =>
        input =>
        {
            var buffer = ArrayPool<T>.Shared.Rent(32);
            var count = 0;
            var ended = false;
            var at = (SourceInput)input;
            while (true)
            {
                var result = item(at);
                if (!result.WasSuccessful)
                    break;
                if (count == buffer.Length)
                    buffer = Grow(buffer);
                buffer[count++] = result.Value;
                at = (SourceInput)result.Remainder;
                if (at.AtEnd || at.Current != separator)
                    break;
                at = at.At(at.Position + 1);
                ended = mayEnd && at.AtEnd;
                if (ended)
                    break;
            }

            var items = buffer.AsSpan(0, count).ToArray();
            ArrayPool<T>.Shared.Return(buffer);
            return count == 0
                ? Result.Failure<Separated<T>>(input, "no item", [])
                : new TokenResult<Separated<T>>().Set(new Separated<T>(items, ended), at);
        };

    private static T[] Grow<T>(T[] buffer)
    {
        var larger = ArrayPool<T>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(buffer);
        return larger;
    }
}

/// <summary>Items, and whether a separator followed the last.</summary>
internal readonly record struct Separated<T>(T[] Items, bool Ended);

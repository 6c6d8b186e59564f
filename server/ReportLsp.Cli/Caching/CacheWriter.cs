using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Cli.Caching;

/// <summary>Writes the small things that cached results are made of; <see cref="CacheReader"/> reads them in the same order.</summary>
internal sealed class CacheWriter(Stream stream) : BinaryWriter(stream)
{
    public void Number(int value) => Write7BitEncodedInt(value);

    /// <summary>A number, or null.</summary>
    public void Number(decimal? value)
    {
        const byte none = 0;
        const byte whole = 1;
        const byte any = 2;
        if (value is not { } number)
        {
            Write(none);
        }
        else if (number >= 0 && number <= int.MaxValue && number == decimal.Truncate(number) && number.Scale == 0)
        {
            Write(whole);
            Number((int)number);
        }
        else
        {
            Write(any);
            Write(number);
        }
    }

    /// <summary>A text, or null.</summary>
    public void Text(string? value)
    {
        Write(value is not null);
        if (value is not null)
            Write(value);
    }

    /// <summary>A message in both languages, its arguments filled in.</summary>
    public void Message(LocalizedText message)
    {
        Write(message.For(Language.Chinese));
        Write(message.For(Language.English));
    }

    public void Span(TextSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    public void Position(LinePosition position)
    {
        Number(position.Line);
        Number(position.Character);
    }

    public void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number(items.Count);
        for (var i = 0; i < items.Count; i++)
            write(items[i]);
    }

    /// <summary>Texts, or null.</summary>
    public void Texts(IReadOnlyList<string>? items)
    {
        Write(items is not null);
        if (items is not null)
            List(items, Write);
    }
}

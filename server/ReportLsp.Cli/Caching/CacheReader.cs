using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Cli.Caching;

/// <summary>Reads what <see cref="CacheWriter"/> wrote; the bytes were compared with their checksum before.</summary>
internal sealed class CacheReader(byte[] bytes) : BinaryReader(new MemoryStream(bytes, writable: false))
{
    public int Number() => Read7BitEncodedInt();

    public decimal? NumberOrNone() => ReadByte() switch
    {
        0 => null,
        1 => Number(),
        _ => ReadDecimal(),
    };

    public string? Text() => ReadBoolean() ? ReadString() : null;

    public LocalizedText Message() => new(ReadString(), ReadString());

    public TextSpan Span() => new(Number(), Number());

    public LinePosition Position() => new(Number(), Number());

    public T[] List<T>(Func<T> read)
    {
        var count = Number();
        if (count == 0)
            return [];

        // Every item takes a byte at least.
        if (count < 0 || count > BaseStream.Length - BaseStream.Position)
            throw new InvalidDataException("a list is longer than the file");
        var items = new T[count];
        for (var i = 0; i < count; i++)
            items[i] = read();
        return items;
    }

    public string[]? Texts() => ReadBoolean() ? List(ReadString) : null;
}

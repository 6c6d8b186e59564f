using ReportLsp.Grammar.Text;

namespace ReportLsp.Server.Conversion;

/// <summary>How a client counts the characters of a line.</summary>
internal enum PositionEncoding
{
    /// <summary>UTF-16 code units, as we do.</summary>
    Utf16,

    /// <summary>Bytes of UTF-8.</summary>
    Utf8,

    /// <summary>Code points.</summary>
    Utf32,
}

/// <summary>Turns offsets of a text into positions of the protocol and back. Total: what lies outside the text is clamped.</summary>
/// <param name="text">The text.</param>
/// <param name="encoding">How the client counts.</param>
internal readonly struct PositionMapper(SourceText text, PositionEncoding encoding)
{
    /// <summary>The text.</summary>
    public SourceText Text { get; } = text;

    /// <summary>The position of an offset.</summary>
    public Lsp.Position Position(int offset)
    {
        var place = Text.GetPosition(offset);
        return new Lsp.Position(place.Line, Units(place.Line, place.Character));
    }

    /// <summary>The position of a line and character of ours.</summary>
    public Lsp.Position Position(LinePosition place) => new(place.Line, Units(place.Line, place.Character));

    /// <summary>The range of a span.</summary>
    public Lsp.Range Range(TextSpan span) => new(Position(span.Start), Position(span.End));

    /// <summary>The offset of a position.</summary>
    public int Offset(Lsp.Position position)
    {
        if (position.Line < 0)
            return 0;
        if (encoding == PositionEncoding.Utf16 || position.Line >= Text.LineCount)
            return Text.GetOffset(new LinePosition(position.Line, position.Character));
        var line = Text.GetLineSpan(position.Line);
        var characters = Text.Slice(line);
        var (at, units) = (0, 0);
        while (at < characters.Length)
        {
            var width = WidthAt(characters, at, out var length);
            if (units + width > position.Character)
                break;
            units += width;
            at += length;
        }

        return line.Start + at;
    }

    /// <summary>The span of a range; one that is turned round is turned back.</summary>
    public TextSpan Span(Lsp.Range range)
    {
        var (start, end) = (Offset(range.Start), Offset(range.End));
        return start <= end ? TextSpan.FromBounds(start, end) : TextSpan.FromBounds(end, start);
    }

    /// <summary>The length of a span on one line, as the client counts.</summary>
    public int Length(TextSpan span) => encoding == PositionEncoding.Utf16 ? span.Length : Measure(Text.Slice(span));

    private int Units(int line, int character) =>
        encoding == PositionEncoding.Utf16 || character == 0 ? character : Measure(Text.Slice(new TextSpan(Text.GetLineSpanWithBreak(line).Start, character)));

    private int Measure(ReadOnlySpan<char> characters)
    {
        var units = 0;
        for (var at = 0; at < characters.Length;)
        {
            units += WidthAt(characters, at, out var length);
            at += length;
        }

        return units;
    }

    /// <summary>What the client counts for the character at an index, and how many code units it has. Half a surrogate pair travels as U+FFFD.</summary>
    private int WidthAt(ReadOnlySpan<char> characters, int at, out int length)
    {
        var c = characters[at];
        var isPair = char.IsHighSurrogate(c) && at + 1 < characters.Length && char.IsLowSurrogate(characters[at + 1]);
        length = isPair ? 2 : 1;
        if (encoding == PositionEncoding.Utf32)
            return 1;
        return isPair ? 4 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
}

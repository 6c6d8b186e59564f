namespace ReportLsp.Grammar.Text;

/// <summary>An immutable text with its line starts and the encoding it was read in. Lines end at CR, LF or CR LF.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    private SourceText(string text, SourceEncoding encoding)
    {
        Text = text;
        Encoding = encoding;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>How the text was stored, and is stored again.</summary>
    public SourceEncoding Encoding { get; }

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => Text.Length;

    /// <summary>Number of lines, at least 1; a text that ends with a newline has an empty last line.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The newline of the first line that has one; <c>\n</c> where none has.</summary>
    public string NewLine
    {
        get
        {
            if (LineCount == 1)
                return "\n";
            var content = GetLineSpan(0);
            return Text[content.End.._lineStarts[1]];
        }
    }

    /// <summary>Wraps a string.</summary>
    /// <param name="text">Any string, unpaired surrogates included.</param>
    /// <param name="encoding">How it is stored; UTF-8 without a byte order mark where absent.</param>
    public static SourceText From(string text, SourceEncoding? encoding = null) => new(text, encoding ?? SourceEncoding.Utf8);

    /// <summary>The range of a line without its newline; an index outside the text is clamped.</summary>
    public TextSpan GetLineSpan(int line)
    {
        var full = GetLineSpanWithBreak(line);
        var end = full.End;
        if (end > full.Start && Text[end - 1] == '\n')
            end--;
        if (end > full.Start && Text[end - 1] == '\r' && (end == full.End || Text[end] == '\n'))
            end--;
        return TextSpan.FromBounds(full.Start, end);
    }

    /// <summary>The range of a line with its newline; an index outside the text is clamped.</summary>
    public TextSpan GetLineSpanWithBreak(int line)
    {
        line = Math.Clamp(line, 0, LineCount - 1);
        var end = line + 1 < LineCount ? _lineStarts[line + 1] : Text.Length;
        return TextSpan.FromBounds(_lineStarts[line], end);
    }

    /// <summary>The 0-based line that holds an offset; an offset outside the text is clamped.</summary>
    public int GetLineIndex(int offset)
    {
        var found = _lineStarts.AsSpan().BinarySearch(Math.Clamp(offset, 0, Length));
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Line and character of an offset; an offset outside the text is clamped.</summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Clamp(offset, 0, Length);
        var line = GetLineIndex(offset);
        return new LinePosition(line, offset - _lineStarts[line]);
    }

    /// <summary>Offset of a position; a line or character outside the text is clamped to it (a character to the end of its line).</summary>
    public int GetOffset(LinePosition position)
    {
        if (position.Line < 0)
            return 0;
        if (position.Line >= LineCount)
            return Length;
        var line = GetLineSpan(position.Line);
        return line.Start + Math.Clamp(position.Character, 0, line.Length);
    }

    /// <summary>The characters of a range, clamped to the text.</summary>
    public string ToString(TextSpan span) => Slice(span).ToString();

    /// <summary>The characters of a range, clamped to the text, without a copy.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, Length);
        return Text.AsSpan(start, Math.Clamp(span.End, start, Length) - start);
    }

    /// <summary>The text after some changes, each given in offsets of this text.</summary>
    /// <param name="changes">Changes in any order; none may overlap another.</param>
    /// <exception cref="ArgumentException">Two changes overlap, or one lies outside the text.</exception>
    public SourceText WithChanges(IEnumerable<TextChange> changes)
    {
        var result = new System.Text.StringBuilder(Length + 64);
        var at = 0;
        foreach (var change in changes.OrderBy(c => c.Span.Start).ThenBy(c => c.Span.Length))
        {
            if (change.Span.Start < at || change.Span.End > Length)
                throw new ArgumentException($"The change {change.Span} overlaps another or lies outside the text.", nameof(changes));
            result.Append(Text, at, change.Span.Start - at).Append(change.NewText);
            at = change.Span.End;
        }

        return new SourceText(result.Append(Text, at, Length - at).ToString(), Encoding);
    }

    /// <inheritdoc />
    public override string ToString() => Text;

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int>(64) { 0 };
        for (var i = text.AsSpan().IndexOfAny('\r', '\n'); i >= 0;)
        {
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            starts.Add(i);
            var next = text.AsSpan(i).IndexOfAny('\r', '\n');
            i = next < 0 ? -1 : i + next;
        }

        return [.. starts];
    }
}

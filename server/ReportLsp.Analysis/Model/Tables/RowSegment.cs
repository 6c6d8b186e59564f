using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>The fields between a label and the next text, before they are given to cells.</summary>
internal sealed class RowSegment
{
    private static readonly CellValue Blank = new(CellValueKind.Blank, null, CellValueNotes.None);

    /// <summary>Collects the fields of tokens [<paramref name="from"/>, <paramref name="to"/>), none of which is a text.</summary>
    /// <param name="tokens">The stream.</param>
    /// <param name="from">First token.</param>
    /// <param name="to">Token after the last.</param>
    /// <param name="isTab">True in a TAB row.</param>
    /// <param name="isOnOneLine">True where label and fields stand on one line.</param>
    /// <param name="opening">Place of a blank field before the first token, or null.</param>
    public RowSegment(TableToken[] tokens, int from, int to, bool isTab, bool isOnOneLine, TextSpan? opening = null)
    {
        IsTab = isTab;
        IsOnOneLine = isOnOneLine;
        First = from;
        Last = to - 1;
        var start = opening is null ? 0 : 1;
        Fields = new BoundField[to - from + start];
        IsZeroWidth = new bool[to - from + start];
        if (opening is { } place)
            Fields[0] = new BoundField(place, Blank);
        for (var i = from; i < to; i++)
        {
            var at = i - from + start;
            Fields[at] = new BoundField(tokens[i].Span, tokens[i].Kind == TokenKind.Value ? tokens[i].Value : Blank);
            IsZeroWidth[at] = tokens[i].IsZeroWidth;
            if (tokens[i].Kind != TokenKind.Value)
                continue;
            Values++;
            FirstValue = FirstValue < 0 ? at : FirstValue;
            LastValue = at;
        }

        if (!isOnOneLine)
            BlankLineFields = WithBlankLines(tokens, from, to);
    }

    /// <summary>Fields: values and blanks.</summary>
    public BoundField[] Fields { get; }

    /// <summary>Which fields are blanks between two adjacent bars, or continuation marks.</summary>
    public bool[] IsZeroWidth { get; }

    /// <summary>Number of fields with something in them.</summary>
    public int Values { get; }

    /// <summary>Index of the first value, or -1.</summary>
    public int FirstValue { get; } = -1;

    /// <summary>Index of the last value, or -1.</summary>
    public int LastValue { get; } = -1;

    /// <summary>True in a TAB row.</summary>
    public bool IsTab { get; }

    /// <summary>True where label and fields stand on one line.</summary>
    public bool IsOnOneLine { get; }

    /// <summary>First token.</summary>
    public int First { get; }

    /// <summary>Last token; before the first where there are none.</summary>
    public int Last { get; }

    /// <summary>A cell-per-line row without bars: its values with a blank field for each blank line beyond the usual; else null.</summary>
    public BoundField[]? BlankLineFields { get; }

    /// <summary>Blanks between adjacent bars before anything else: marks of a label over several columns. At most <paramref name="most"/>.</summary>
    public int LeadingMarks(int most)
    {
        var marks = 0;
        while (marks < most && marks < IsZeroWidth.Length && IsZeroWidth[marks] && (FirstValue < 0 || marks < FirstValue))
            marks++;
        return marks;
    }

    /// <summary>The values only.</summary>
    public BoundField[] ValueFields()
    {
        if (Values == Fields.Length)
            return Fields;
        var result = new BoundField[Values];
        var at = 0;
        foreach (var field in Fields)
        {
            if (field.Value.Kind != CellValueKind.Blank)
                result[at++] = field;
        }

        return result;
    }

    private static BoundField[]? WithBlankLines(TableToken[] tokens, int from, int to)
    {
        var usual = int.MaxValue;
        for (var i = from; i < to; i++)
        {
            if (!tokens[i].IsBare)
                return null;
            usual = Math.Min(usual, tokens[i].BlankLinesBefore);
        }

        var hasExtra = false;
        for (var i = from; i < to && !hasExtra; i++)
            hasExtra = tokens[i].BlankLinesBefore - usual > usual;
        if (!hasExtra)
            return null;
        var result = new List<BoundField>();
        for (var i = from; i < to; i++)
        {
            var extra = (tokens[i].BlankLinesBefore - usual) / (usual + 1);
            for (var k = 0; k < Math.Min(extra, 32); k++)
                result.Add(new BoundField(new TextSpan(tokens[i].Span.Start, 0), Blank));
            result.Add(new BoundField(tokens[i].Span, tokens[i].Value));
        }

        return [.. result];
    }
}

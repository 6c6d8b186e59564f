using ReportLsp.Analysis.Formatting;
using ReportLsp.Documents.Publication;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Documents.Tables;

/// <summary>
/// Puts rows of no format on a grid, as they are written: adjacent bars continue the label on their left, <c>^^</c> the cell above.
/// Leading rows without a number are the head where rows with numbers follow.
/// </summary>
internal sealed class SyntaxTableBuilder
{
    private readonly SourceText _text;
    private readonly List<List<PublishedCell>> _rows = [];
    private readonly List<TextSpan> _spans = [];

    /// <summary>By column, the row and index of the cell that the row added last shows there.</summary>
    private Dictionary<int, (int Row, int At)> _owners = [];

    private SyntaxTableBuilder(SourceText text) => _text = text;

    /// <summary>The table of some rows; there must be at least one.</summary>
    public static PublishedTable Build(SourceText text, IReadOnlyList<TableRowLineSyntax> lines)
    {
        var builder = new SyntaxTableBuilder(text);
        var head = builder.HeadRows(lines);
        for (var i = 0; i < lines.Count; i++)
            builder.Add(lines[i], isHead: i < head, isFirstOfPart: i == 0 || i == head);
        return builder.Finish(head);
    }

    private int HeadRows(IReadOnlyList<TableRowLineSyntax> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var cell in lines[i].CellSpans)
            {
                if (IsNumber(cell.ContentSpan))
                    return i;
            }
        }

        return 0;
    }

    private void Add(TableRowLineSyntax line, bool isHead, bool isFirstOfPart)
    {
        var cells = new List<PublishedCell>();
        var column = 0;
        foreach (var field in line.CellSpans)
        {
            if (field.IsZeroWidth && cells.Count > 0 && (isHead || cells[^1].Kind == CellKind.RowHeader))
                cells[^1] = cells[^1] with { ColumnSpan = cells[^1].ColumnSpan + 1 };
            else
                cells.Add(new PublishedCell
                {
                    Kind = isHead ? CellKind.ColumnHeader : cells.Count == 0 && !field.IsBlank && !IsNumber(field.ContentSpan) ? CellKind.RowHeader : CellKind.Data,
                    Pieces = field.IsBlank ? [] : [new TextPiece(field.ContentSpan, IsCell: true)],
                    Span = field.ContentSpan,
                    Column = column,
                });
            column++;
        }

        MergeAbove(cells, isFirstOfPart);
        _rows.Add(cells);
        _spans.Add(line.ContentSpan);
    }

    /// <summary>Lets the cells above grow into this row where it is marked so, and drops the marked ones.</summary>
    private void MergeAbove(List<PublishedCell> cells, bool isFirstOfPart)
    {
        var owners = new Dictionary<int, (int Row, int At)>();

        // A row must keep a cell of its own.
        var mayMerge = !isFirstOfPart && !cells.TrueForAll(IsContinued);
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (mayMerge && IsContinued(cell) && _owners.TryGetValue(cell.Column, out var at) && _rows[at.Row][at.At].ColumnSpan == cell.ColumnSpan)
            {
                _rows[at.Row][at.At] = _rows[at.Row][at.At] with { RowSpan = _rows[at.Row][at.At].RowSpan + 1 };
                owners[cell.Column] = at;
                cells.RemoveAt(i--);
            }
            else
            {
                owners[cell.Column] = (_rows.Count, i);
            }
        }

        _owners = owners;
    }

    private bool IsNumber(TextSpan span) => ValueGrammar.Parse(_text.Slice(span)).Number is not null;

    private bool IsContinued(PublishedCell cell) => _text.Slice(cell.Span!.Value).SequenceEqual(PipeGrid.Above);

    private PublishedTable Finish(int head)
    {
        var width = Math.Max(1, _rows.Max(r => r.Count == 0 ? 0 : r.Max(c => c.Column + c.ColumnSpan)));
        var covered = new int[_rows.Count];
        for (var i = 0; i < _rows.Count; i++)
        {
            foreach (var cell in _rows[i])
            {
                for (var row = i; row < i + cell.RowSpan; row++)
                    covered[row] += cell.ColumnSpan;
            }
        }

        var rows = new List<PublishedRow>(_rows.Count);
        for (var i = 0; i < _rows.Count; i++)
        {
            if (covered[i] < width)
                _rows[i].Add(new PublishedCell { Kind = CellKind.Filler, Pieces = [], Column = covered[i], ColumnSpan = width - covered[i] });
            rows.Add(new PublishedRow(_spans[i], [.. _rows[i].Select(c => c.Kind is CellKind.ColumnHeader ? c with { IsGroup = c.ColumnSpan > 1 } : c)]));
        }

        var parts = new List<TablePart>();
        if (head > 0)
            parts.Add(new TablePart(true, rows[..head]));
        parts.Add(new TablePart(false, rows[head..]));
        return new PublishedTable("", 0, width, parts);
    }
}

using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Documents.Publication;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Documents.Tables;

/// <summary>
/// Puts a bound table on the grid of its format. The rows are those of the text in its order: none is added, none left out, and cells are
/// merged over the rows that stand there, so that a broken table shows as it is and a sound one as the statute prints it.
/// </summary>
internal sealed class StatutoryTableBuilder
{
    private readonly BoundTable _table;
    private readonly LabelTexts _labels;
    private readonly List<StatutoryRow> _rows;
    private readonly int _labelColumns;
    private readonly int _width;
    private readonly Dictionary<int, List<PublishedCell>> _headers = [];
    private int _numbers;

    private StatutoryTableBuilder(SourceText text, BoundTable table)
    {
        _table = table;
        _labels = new LabelTexts(text, table);
        _labelColumns = table.Definition.Cells.Min(c => c.Column);
        _rows = StatutoryRow.Of(table, _labelColumns);
        _width = _rows.SelectMany(r => r.Fields).Select(f => f.Column + f.ColumnSpan).Append(table.Definition.GridWidth).Max();
    }

    /// <summary>The table.</summary>
    public static PublishedTable Build(SourceText text, BoundTable table) => new StatutoryTableBuilder(text, table).Build();

    private PublishedTable Build()
    {
        var parts = new List<TablePart>();
        var isSingle = _table.Definition.Rows.All(r => r.Block == 0);
        foreach (var (block, first, last) in Runs())
        {
            var head = _headers.ContainsKey(block) ? [] : Header(block);
            var body = Body(first, last);
            if (isSingle && head.Count > 0 && parts.Count == 0)
                parts.Add(new TablePart(true, head));
            else
                body.InsertRange(0, head);
            if (body.Count > 0)
                parts.Add(new TablePart(false, body));
        }

        return new PublishedTable(_table.Definition.Name, _labelColumns, _width, parts);
    }

    /// <summary>Rows of one block that follow one another; a block of which only the header is left has none (last before first).</summary>
    private List<(int Block, int First, int Last)> Runs()
    {
        var runs = new List<(int Block, int First, int Last, int Start)>();
        for (var i = 0; i < _rows.Count; i++)
        {
            if (runs.Count > 0 && runs[^1].Block == _rows[i].Block)
                runs[^1] = runs[^1] with { Last = i };
            else
                runs.Add((_rows[i].Block, i, i, _rows[i].Span.Start));
        }

        foreach (var block in _table.Definition.Rows.Select(r => r.Block).Distinct())
        {
            if (runs.Exists(r => r.Block == block) || HeaderRows(block).SelectMany(r => r.Labels).Select(_labels.Find).FirstOrDefault(l => l is not null) is not { } label)
                continue;
            var at = runs.FindIndex(r => r.Start > label.Span.Start);
            runs.Insert(at < 0 ? runs.Count : at, (block, 0, -1, label.Span.Start));
        }

        return runs.ConvertAll(r => (r.Block, r.First, r.Last));
    }

    private IEnumerable<LayoutRow> HeaderRows(int block) => _table.Definition.Rows.Where(r => r.Block == block && r.Kind != LayoutRowKind.Values);

    private List<PublishedRow> Header(int block)
    {
        var rows = new List<PublishedRow>();
        var headers = _headers[block] = [];
        var free = new int[_width];
        foreach (var row in HeaderRows(block))
        {
            var cells = new List<PublishedCell>();
            foreach (var label in row.Labels)
            {
                var cell = HeaderCell(label);
                headers.Add(cell);
                AddGap(cells, free, label.Column);
                cells.Add(cell);
                for (var column = label.Column; column < label.Column + cell.ColumnSpan; column++)
                    free[column] = label.RowSpan;
            }

            AddGap(cells, free, free.Length);
            rows.Add(Row(cells));
            for (var column = 0; column < free.Length; column++)
                free[column] = Math.Max(0, free[column] - 1);
        }

        return rows;
    }

    /// <summary>Blank cells for the columns of a header that no label covers, up to one that is covered.</summary>
    private static void AddGap(List<PublishedCell> cells, int[] free, int end)
    {
        var start = cells.Count > 0 ? cells[^1].Column + cells[^1].ColumnSpan : 0;
        for (var column = start; column < end; column++)
        {
            if (free[column] == 0)
                cells.Add(new PublishedCell { Kind = CellKind.Data, Pieces = [], Column = column });
        }
    }

    private PublishedCell HeaderCell(LayoutLabel label)
    {
        var (pieces, span) = _labels.Print(label);
        return new PublishedCell
        {
            Kind = label.Role == LabelRole.Caption ? CellKind.RowHeader : CellKind.ColumnHeader,
            Pieces = pieces,
            Span = span,
            Column = label.Column,
            ColumnSpan = label.Column + label.ColumnSpan == _table.Definition.GridWidth ? _width - label.Column : label.ColumnSpan,
            RowSpan = label.RowSpan,
            IsGroup = label.Role == LabelRole.Caption || label.ColumnSpan > 1,
            Number = label.Role == LabelRole.Corner ? 0 : ++_numbers,
        };
    }

    private List<PublishedRow> Body(int first, int last)
    {
        var rows = new List<PublishedRow>();
        var open = new List<(LayoutLabel Label, int Number)>();
        for (var i = first; i <= last; i++)
        {
            var row = _rows[i];
            var cells = new List<PublishedCell>();
            var shared = 0;
            while (shared < Math.Min(open.Count, row.Groups.Count) && ReferenceEquals(open[shared].Label, row.Groups[shared]))
                shared++;
            open.RemoveRange(shared, open.Count - shared);
            for (var level = shared; level < row.Groups.Count; level++)
            {
                var cell = GroupCell(row.Groups[level], RunLength(i, last, level));
                cells.Add(cell);
                open.Add((row.Groups[level], cell.Number));
            }

            var column = row.Groups.Count > 0 ? row.Groups[^1].Column + row.Groups[^1].ColumnSpan : 0;
            var own = LabelCell(row, column);
            if (own is not null)
                cells.Add(own);
            AddFields(cells, row, [.. open.Select(o => o.Number), .. own is { Number: > 0 } ? new[] { own.Number } : []]);
            rows.Add(new PublishedRow(row.Span, cells));
        }

        return rows;
    }

    /// <summary>Rows from one on that share its groups up to a level.</summary>
    private int RunLength(int row, int last, int level)
    {
        var length = 1;
        while (row + length <= last && Enumerable.Range(0, level + 1).All(l => _rows[row + length].Groups.ElementAtOrDefault(l) is { } other && ReferenceEquals(other, _rows[row].Groups[l])))
            length++;
        return length;
    }

    private PublishedCell GroupCell(LayoutLabel label, int rows)
    {
        var (pieces, span) = _labels.Print(label);
        return new PublishedCell
        {
            Kind = CellKind.RowHeader,
            Pieces = pieces,
            Span = span,
            Column = label.Column,
            ColumnSpan = label.ColumnSpan,
            RowSpan = rows,
            IsGroup = true,
            Number = ++_numbers,
        };
    }

    private PublishedCell? LabelCell(StatutoryRow row, int column) => _labelColumns <= column ? null : new PublishedCell
    {
        Kind = row.Label is null ? CellKind.Data : CellKind.RowHeader,
        Pieces = row.Label is null ? [] : _labels.PiecesOf(row.Label),
        Span = row.Label?.Span,
        Column = column,
        ColumnSpan = _labelColumns - column,
        Number = row.Label is null ? 0 : ++_numbers,
    };

    private void AddFields(List<PublishedCell> cells, StatutoryRow row, IReadOnlyList<int> rowHeaders)
    {
        var end = _labelColumns;
        foreach (var field in row.Fields)
        {
            cells.Add(new PublishedCell
            {
                Kind = CellKind.Data,
                Pieces = field.Span is { IsEmpty: false } span ? [new TextPiece(span, IsCell: true)] : [],
                Span = field.Span,
                Column = field.Column,
                ColumnSpan = field.ColumnSpan,
                Headers = [.. ColumnHeaders(row.Block, field), .. rowHeaders],
            });
            end = field.Column + field.ColumnSpan;
        }

        if (end < _width)
            cells.Add(new PublishedCell { Kind = CellKind.Filler, Pieces = [], Column = end, ColumnSpan = _width - end });
    }

    private IEnumerable<int> ColumnHeaders(int block, RowField field) =>
        _headers.GetValueOrDefault(block, [])
            .Where(h => h.Number > 0 && h.Column < field.Column + field.ColumnSpan && field.Column < h.Column + h.ColumnSpan)
            .Select(h => h.Number);

    private static PublishedRow Row(List<PublishedCell> cells)
    {
        TextSpan? span = null;
        foreach (var cell in cells)
        {
            if (cell.Span is { } own)
                span = span?.Union(own) ?? own;
        }

        return new PublishedRow(span, cells);
    }
}

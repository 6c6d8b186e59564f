using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model;

/// <summary>A table as relations and total rules see it: rows and columns of values with their labels, whatever format it has or lacks.</summary>
public sealed class ValueGrid
{
    private readonly BoundField?[,] _cells;

    private ValueGrid(List<(string Label, TextSpan Span)> rows, List<(string Label, TextSpan Span)> columns, BoundField?[,] cells)
    {
        Rows = rows;
        Columns = columns;
        _cells = cells;
    }

    /// <summary>Labels of the value rows, in order; a row without one has its number.</summary>
    public IReadOnlyList<(string Label, TextSpan Span)> Rows { get; }

    /// <summary>Labels of the value columns, in order; a column without one has its number.</summary>
    public IReadOnlyList<(string Label, TextSpan Span)> Columns { get; }

    /// <summary>The field in a row and column; null where the row is too short.</summary>
    public BoundField? At(int row, int column) => _cells[row, column];

    /// <summary>
    /// The grid of a table of no format: header rows are those without a number before the first row with one; label columns are the
    /// first columns in which no row with numbers has one.
    /// </summary>
    public static ValueGrid Of(GenericTable table, SourceText text)
    {
        var first = 0;
        while (first < table.Rows.Count && !table.Rows[first].Cells.Any(c => c.Value.Number is not null))
            first++;
        var body = table.Rows.Skip(first).ToList();
        var width = body.Count == 0 ? 0 : body.Max(r => r.Cells.Count);
        var labelColumns = 0;
        while (labelColumns < width && body.TrueForAll(r => labelColumns >= r.Cells.Count || r.Cells[labelColumns].Value.Number is null))
            labelColumns++;
        labelColumns = body.Count > 0 && labelColumns == 0 && IsCounter(body) ? 1 : labelColumns;

        var columns = new List<(string, TextSpan)>();
        for (var c = labelColumns; c < width; c++)
            columns.Add(HeaderOf(table, first, c, width, text) ?? ($"{c - labelColumns + 1}", body[0].Span));
        var rows = body.ConvertAll(r => LabelOf(r, labelColumns, text));
        var cells = new BoundField?[rows.Count, columns.Count];
        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = 0; c < columns.Count; c++)
                cells[r, c] = c + labelColumns < body[r].Cells.Count ? body[r].Cells[c + labelColumns] : null;
        }

        return new ValueGrid(rows, columns, cells);
    }

    /// <summary>The grid as relations address it; keys are the labels.</summary>
    public RelationGrid ForRelations() => new(
        new RelationAxis([.. Rows.Select(r => new AxisEntry(r.Label, r.Label, [], []))], []),
        new RelationAxis([.. Columns.Select(c => new AxisEntry(c.Label, c.Label, [], []))], []),
        (row, column) => _cells[row, column] is null ? -1 : (row * Columns.Count) + column);

    /// <summary>First column 1, 2, 3 …: numbers of rows, not values.</summary>
    private static bool IsCounter(List<GenericRow> body) =>
        body.Count > 1 && body.Take(body.Count - 1).Select((r, i) => r.Cells[0].Value.Number == i + 1).All(x => x);

    private static (string Label, TextSpan Span)? HeaderOf(GenericTable table, int headers, int column, int width, SourceText text)
    {
        for (var h = headers - 1; h >= 0; h--)
        {
            var cells = table.Rows[h].Cells;
            if (cells.Count == width && cells[column].Value.Kind == CellValueKind.Invalid)
                return (Compact(text.ToString(cells[column].Span)), cells[column].Span);
        }

        return null;
    }

    private static (string Label, TextSpan Span) LabelOf(GenericRow row, int labelColumns, SourceText text)
    {
        for (var c = Math.Min(labelColumns, row.Cells.Count) - 1; c >= 0; c--)
        {
            if (row.Cells[c].Value.Kind == CellValueKind.Invalid)
                return (Compact(text.ToString(row.Cells[c].Span)), row.Cells[c].Span);
        }

        return ("", new TextSpan(row.Span.Start, 0));
    }

    private static string Compact(string label) => string.Concat(label.Where(c => !char.IsWhiteSpace(c)));
}

using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Totals;

/// <summary>A table of no format as a grid: which rows and columns are totals by their labels, which figures they add up.</summary>
internal sealed class TotalGrid
{
    private readonly List<GenericRow> _rows;
    private readonly TotalLabelKind[] _rowKinds;
    private readonly TotalLabelKind[] _columnKinds;
    private readonly string[] _columnNames;
    private readonly string[] _rowNames;
    private readonly int _first;

    private TotalGrid(SourceText text, List<GenericRow> rows, int width)
    {
        _rows = rows;
        _first = rows.FindIndex(r => r.Cells.Count(c => c.Value.Number is not null) > 1);
        _rowKinds = new TotalLabelKind[rows.Count];
        _rowNames = new string[rows.Count];
        _columnKinds = new TotalLabelKind[width];
        _columnNames = new string[width];
        for (var r = 0; r < rows.Count; r++)
        {
            _rowNames[r] = "";
            foreach (var cell in rows[r].Cells)
            {
                if (cell.Value.Number is not null || cell.Span.IsEmpty)
                    continue;
                var kind = TotalLabel.Of(text.ToString(cell.Span));
                if (_rowNames[r].Length == 0 || kind is TotalLabelKind.Total or TotalLabelKind.Subtotal)
                    (_rowNames[r], _rowKinds[r]) = (text.ToString(cell.Span), kind);
            }
        }

        for (var c = 0; c < width; c++)
        {
            _columnNames[c] = "";
            for (var r = 0; r < _first; r++)
            {
                var span = rows[r].Cells[c].Span;
                if (span.IsEmpty)
                    continue;
                var kind = TotalLabel.Of(text.ToString(span));
                _columnNames[c] = text.ToString(span);
                _columnKinds[c] = kind == TotalLabelKind.None && _columnKinds[c] == TotalLabelKind.NoSum ? TotalLabelKind.NoSum : kind;
            }
        }
    }

    /// <summary>The grid of a table; null for one whose rows differ in width, which says nothing safe.</summary>
    public static TotalGrid? Of(SourceText text, GenericTable table)
    {
        var rows = table.Rows.Where(r => r.Cells.Any(c => !c.Span.IsEmpty)).ToList();
        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Cells.Count);
        if (width < 2 || rows.Any(r => r.Cells.Count != width))
            return null;
        var grid = new TotalGrid(text, rows, width);
        return grid._first < 0 ? null : grid;
    }

    /// <summary>The sums to hold, rows' before columns'.</summary>
    public IEnumerable<GridSum> Sums()
    {
        for (var c = 0; c < _columnKinds.Length; c++)
        {
            if (_columnKinds[c] is not (TotalLabelKind.Total or TotalLabelKind.Subtotal))
                continue;
            var sums = RowSums(c);
            // Only where most rows add up is the column surely the sum of these columns.
            if (sums.Count(s => s.Holds) is var held && held > 0 && held * 2 >= sums.Count)
            {
                foreach (var sum in sums)
                    yield return sum;
            }
        }

        for (var r = _first; r < _rows.Count; r++)
        {
            if (_rowKinds[r] is not (TotalLabelKind.Total or TotalLabelKind.Subtotal))
                continue;
            for (var c = 0; c < _columnKinds.Length; c++)
            {
                if (_columnKinds[c] != TotalLabelKind.NoSum && ColumnSum(r, c) is { } sum)
                    yield return sum;
            }
        }
    }

    private List<GridSum> RowSums(int total)
    {
        var items = new List<int>();
        for (var c = total - 1; c >= 0 && !(IsTotal(_columnKinds[c]) && _columnKinds[total] == TotalLabelKind.Subtotal); c--)
        {
            if (_columnKinds[c] == TotalLabelKind.None)
                items.Insert(0, c);
        }

        if (!items.Exists(IsNumeric))
        {
            items.Clear();
            for (var c = total + 1; c < _columnKinds.Length && !IsTotal(_columnKinds[c]); c++)
            {
                if (_columnKinds[c] == TotalLabelKind.None)
                    items.Add(c);
            }
        }

        items.RemoveAll(c => !IsNumeric(c));
        var result = new List<GridSum>();
        if (items.Count < 2 || _columnKinds.AsSpan(0, _columnKinds.Length).Contains(TotalLabelKind.NoSum) && HasParts())
            return result;
        for (var r = _first; r < _rows.Count; r++)
        {
            if (_rowKinds[r] != TotalLabelKind.NoSum && Make(_rowNames[r], _rows[r].Cells[total], items.ConvertAll(c => _rows[r].Cells[c]), null) is { } sum)
                result.Add(sum);
        }

        return result;
    }

    private bool HasParts() => Array.Exists(_columnNames, n => n.Contains("其中", StringComparison.Ordinal));

    private GridSum? ColumnSum(int total, int column)
    {
        var start = total - 1;
        while (start >= _first && !(_rowKinds[start] == TotalLabelKind.Total || (_rowKinds[start] == TotalLabelKind.Subtotal && _rowKinds[total] == TotalLabelKind.Subtotal)))
            start--;
        var (from, to) = (start + 1, total);
        if (from == to && _rowKinds[total] == TotalLabelKind.Total)
        {
            (from, to) = (total + 1, total + 1);
            while (to < _rows.Count && _rowKinds[to] != TotalLabelKind.Total)
                to++;
        }

        var items = new List<BoundField>();
        var subtotals = new List<BoundField>();
        for (var r = from; r < to; r++)
        {
            if (_rowKinds[r] == TotalLabelKind.NoSum)
                return null;
            (_rowKinds[r] == TotalLabelKind.Subtotal ? subtotals : items).Add(_rows[r].Cells[column]);
        }

        var name = _columnNames[column].Length > 0 ? _columnNames[column] : _rowNames[total];
        return Make(name, _rows[total].Cells[column], items, subtotals.Count > 1 ? subtotals : null);
    }

    private static bool IsTotal(TotalLabelKind kind) => kind is TotalLabelKind.Total or TotalLabelKind.Subtotal;

    private bool IsNumeric(int column)
    {
        for (var r = _first; r < _rows.Count; r++)
        {
            if (_rows[r].Cells[column].Value.Number is not null)
                return true;
        }

        return false;
    }

    /// <summary>A sum of at least two numbers; null where the total or an item is no number, or where it looks like an average.</summary>
    private static GridSum? Make(string name, BoundField total, List<BoundField> items, List<BoundField>? subtotals)
    {
        if (total.Value is not { Kind: CellValueKind.Number, Number: { } found })
            return null;
        var numbers = new List<decimal>();
        var decimals = Scale(found);
        foreach (var item in items)
        {
            if (item.Value.Kind == CellValueKind.Invalid)
                return null;
            if (item.Value.Number is not { } number)
                continue;
            numbers.Add(number);
            decimals = Math.Max(decimals, Scale(number));
        }

        if (numbers.Count < 2)
            return null;
        var sum = numbers.Sum();
        // Rounded items need not add up to the last digit.
        var tolerance = decimals == 0 ? 0 : numbers.Count * 0.5m / (decimal)Math.Pow(10, decimals);
        var bySubtotals = subtotals is not null && subtotals.TrueForAll(s => s.Value.Number is not null) && subtotals.Sum(s => s.Value.Number!.Value) == found;
        var holds = bySubtotals || Math.Abs(sum - found) <= tolerance;
        var isAverage = numbers.TrueForAll(n => n >= 0) && found < numbers.Max();
        return !holds && isAverage ? null : new GridSum(name, total, [.. items.Where(i => i.Value.Number is not null)], sum, holds);
    }

    private static int Scale(decimal value) => value.Scale;
}

/// <summary>A sum that a label of a table promises.</summary>
/// <param name="Name">The row or column it holds in.</param>
/// <param name="Total">The total.</param>
/// <param name="Items">The figures it adds up.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Holds">True where the total is their sum.</param>
internal sealed record GridSum(string Name, BoundField Total, IReadOnlyList<BoundField> Items, decimal Sum, bool Holds);

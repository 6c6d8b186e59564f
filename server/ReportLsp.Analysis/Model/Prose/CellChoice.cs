using ReportLsp.Analysis.Formats;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>What a phrase names: one of several sums of cells. Immutable.</summary>
/// <param name="Table">The table.</param>
/// <param name="Options">The sums, the likeliest first; each is a list of cells.</param>
/// <param name="Rows">Row keys of the first.</param>
/// <param name="Columns">Column keys of the first.</param>
/// <param name="HasOwnColumns">True where the words chose the columns, not the default.</param>
internal sealed record CellChoice(
    BoundTable Table, IReadOnlyList<IReadOnlyList<BoundCell>> Options, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, bool HasOwnColumns)
{
    /// <summary>True where several rows may be meant, so that none of them fitting says nothing.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>True where the words named a column only and the row is that of the statement before: 其中自然人5件.</summary>
    public bool IsOfColumn { get; init; }

    /// <summary>The first cell of the likeliest sum.</summary>
    public BoundCell First => Options[0][0];

    /// <summary>True where both name the same cells first.</summary>
    public bool IsSameAs(CellChoice other) => Table == other.Table && Rows.SequenceEqual(other.Rows) && Columns.SequenceEqual(other.Columns);

    /// <summary>True for one row that has a role of <see cref="AxisRoles"/>.</summary>
    public bool HasRole(string role) => Rows.Count == 1 && RowRoles.Has(Table.Definition, Rows[0], role);

    /// <summary>The figure of a sum: a blank item is 0; null where a cell is not known.</summary>
    public decimal? Value(int option)
    {
        var sum = 0m;
        foreach (var cell in Options[option])
        {
            if (ValueOf(Table, cell) is not { } value)
                return null;
            sum += value;
        }

        return sum;
    }

    /// <summary>Last year's figure of a sum; null where a cell is not known.</summary>
    public decimal? Previous(int option, PreviousYearFigures? previous)
    {
        if (previous is null)
            return null;
        var sum = 0m;
        foreach (var cell in Options[option])
        {
            if (previous.Value(Table.Definition.Key, cell.Definition.RowKey, cell.Definition.ColumnKey) is not { } value)
                return null;
            sum += value;
        }

        return sum;
    }

    /// <summary>
    /// The figure of a cell: 0 for a blank item, what the relations force for a blank total, else null. In a table without any number, as it is
    /// before someone fills it in, blanks say nothing.
    /// </summary>
    public static decimal? ValueOf(BoundTable table, BoundCell cell) => cell.Number ?? (table.HasNumbers ? ValueOfBlank(table, cell) : null);

    private static decimal? ValueOfBlank(BoundTable table, BoundCell cell) =>
        cell.IsBlank && !cell.Definition.IsTotal ? 0 : table.Forced.TryGetValue(cell.Definition.Index, out var forced) ? forced : null;

    /// <summary>The choice of rows and columns in a table; null where a pair has no cell.</summary>
    public static CellChoice? Of(BoundTable table, IReadOnlyList<(IReadOnlyList<string> Rows, IReadOnlyList<string> Columns)> options, bool hasOwnColumns)
    {
        var sums = new List<IReadOnlyList<BoundCell>>(options.Count);
        foreach (var (rows, columns) in options)
        {
            var cells = new List<BoundCell>(rows.Count * columns.Count);
            foreach (var row in rows)
            {
                foreach (var column in columns)
                {
                    if (table.Cell(row, column) is not { } cell)
                        return null;
                    cells.Add(cell);
                }
            }

            if (cells.Count == 0)
                return null;
            sums.Add(cells);
        }

        return sums.Count == 0 ? null : new CellChoice(table, sums, options[0].Rows, options[0].Columns, hasOwnColumns);
    }

    /// <summary>The columns that hold totals of their rows.</summary>
    public static List<string> TotalColumns(TableDefinition table)
    {
        var result = new List<string>();
        foreach (var column in table.ColumnKeys)
        {
            if (column.Roles.Contains(AxisRoles.Total))
                result.Add(column.Key);
        }

        return result;
    }
}

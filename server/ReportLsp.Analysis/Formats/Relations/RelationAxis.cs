namespace ReportLsp.Analysis.Formats;

/// <summary>The rows or the columns of a table, as a relation can name them. A table of no format has its labels for keys and no groups.</summary>
/// <param name="Entries">Rows or columns in order.</param>
/// <param name="Groups">Groups of them, outer ones before inner ones.</param>
public sealed record RelationAxis(IReadOnlyList<AxisEntry> Entries, IReadOnlyList<AxisGroup> Groups);

/// <summary>A table as relations see it.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="CellAt">Index of the cell in a row and a column (indices of the entries), or -1 where there is none.</param>
public sealed record RelationGrid(RelationAxis Rows, RelationAxis Columns, Func<int, int, int> CellAt)
{
    /// <summary>The grid of a table of a format; indices are those of <see cref="TableDefinition.Cells"/>.</summary>
    public static RelationGrid Of(TableDefinition table)
    {
        var rows = IndicesOf(table.RowKeys);
        var columns = IndicesOf(table.ColumnKeys);
        var cells = new Dictionary<(int Row, int Column), int>(table.Cells.Count);
        foreach (var cell in table.Cells)
            cells[(rows[cell.RowKey], columns[cell.ColumnKey])] = cell.Index;
        return new RelationGrid(
            new RelationAxis(table.RowKeys, table.RowGroups),
            new RelationAxis(table.ColumnKeys, table.ColumnGroups),
            (row, column) => cells.TryGetValue((row, column), out var index) ? index : -1);
    }

    private static Dictionary<string, int> IndicesOf(IReadOnlyList<AxisEntry> entries)
    {
        var result = new Dictionary<string, int>(entries.Count, StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
            result[entries[i].Key] = i;
        return result;
    }
}

namespace ReportLsp.Analysis.Formats;

/// <summary>Cells of a table by the keys of their rows, gathered when first asked for, by any thread. Says nothing of the table that its cells do not: all are equal.</summary>
internal sealed class CellIndex : IEquatable<CellIndex>
{
    private Made? _made;

    /// <summary>The cell with these keys, of several the first; null where there is none.</summary>
    public CellDefinition? Find(IReadOnlyList<CellDefinition> cells, string row, string column)
    {
        var made = Volatile.Read(ref _made);
        if (made is null || !ReferenceEquals(made.Cells, cells))
            Volatile.Write(ref _made, made = Make(cells));
        return made.ByRow.TryGetValue(row, out var list) ? list.Find(c => c.ColumnKey == column) : null;
    }

    private static Made Make(IReadOnlyList<CellDefinition> cells)
    {
        var byRow = new Dictionary<string, List<CellDefinition>>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            if (!byRow.TryGetValue(cell.RowKey, out var list))
                byRow.Add(cell.RowKey, list = []);
            list.Add(cell);
        }

        return new Made(cells, byRow);
    }

    private sealed record Made(IReadOnlyList<CellDefinition> Cells, Dictionary<string, List<CellDefinition>> ByRow);

    /// <inheritdoc />
    public bool Equals(CellIndex? other) => other is not null;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is CellIndex;

    /// <inheritdoc />
    public override int GetHashCode() => 0;
}

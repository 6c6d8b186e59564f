namespace ReportLsp.Analysis.Formats;

/// <summary>Cells of a table by their keys, gathered when first asked for, by any thread. Says nothing of the table that its cells do not: all are equal.</summary>
internal sealed class CellIndex : IEquatable<CellIndex>
{
    private (IReadOnlyList<CellDefinition> Cells, Dictionary<(string Row, string Column), CellDefinition> ByKey)[] _made = [];

    /// <summary>The cells by row and column key; of several with the same keys the first.</summary>
    public Dictionary<(string Row, string Column), CellDefinition> Of(IReadOnlyList<CellDefinition> cells)
    {
        if (Volatile.Read(ref _made) is [var made] && ReferenceEquals(made.Cells, cells))
            return made.ByKey;
        var byKey = new Dictionary<(string Row, string Column), CellDefinition>(cells.Count);
        foreach (var cell in cells)
            byKey.TryAdd((cell.RowKey, cell.ColumnKey), cell);
        Volatile.Write(ref _made, [(cells, byKey)]);
        return byKey;
    }

    /// <inheritdoc />
    public bool Equals(CellIndex? other) => other is not null;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is CellIndex;

    /// <inheritdoc />
    public override int GetHashCode() => 0;
}

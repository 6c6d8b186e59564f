using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Rules.Tables;

/// <summary>How messages name tables, rows, columns and cells: as the format prints them.</summary>
internal static class TableNames
{
    /// <summary>The label of a row key; the key where the format has none.</summary>
    public static string Row(TableDefinition table, string key) => table.RowName(key);

    /// <summary>The label of a column key; the key where the format has none.</summary>
    public static string Column(TableDefinition table, string key) => table.ColumnName(key);

    /// <summary>Row and column of a cell.</summary>
    public static string Cell(TableDefinition table, CellDefinition cell) => table.CellName(cell);

    /// <summary>The label of a printed row; the name of the table where the row has none.</summary>
    public static string Of(BoundTable table, LayoutRow row) => row.RowLabel?.Text ?? table.Definition.Name;

    /// <summary>A figure as written: the number, or 空白.</summary>
    public static object Figure(decimal? value) => value is { } number ? number : new LocalizedText("空白", "blank");

    /// <summary>Keys of a cell for the scope of a finding.</summary>
    public static FindingScope Scope(BoundTable table, CellDefinition cell, string? actual = null, string? expected = null, IReadOnlyList<string>? operands = null) =>
        new(table.Definition.Key, cell.RowKey, cell.ColumnKey, table.Section?.Definition?.Key, actual, expected, operands);

    /// <summary>Keys of a row for the scope of a finding.</summary>
    public static FindingScope Scope(BoundTable table, LayoutRow? row = null) =>
        new(table.Definition.Key, row?.Key, null, table.Section?.Definition?.Key);
}

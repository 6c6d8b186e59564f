using System.Collections.Immutable;

namespace ReportLsp.Analysis.Formats;

/// <summary>What values a cell may hold.</summary>
public enum ValueDomain
{
    /// <summary>A whole number, 0 or more.</summary>
    Count,

    /// <summary>A whole number of either sign; an explicit plus is allowed.</summary>
    SignedCount,

    /// <summary>0 or more with up to four decimals.</summary>
    Amount,
}

/// <summary>
/// A prescribed table. Its layout is given as blocks, each with header rows and value rows; reading the labels and cells of
/// <see cref="Rows"/> in order gives the stream that every flattened form of the table follows.
/// </summary>
public sealed record TableDefinition
{
    /// <summary>Key, unique in the format; the <c>table</c> of the JSON output.</summary>
    public required string Key { get; init; }

    /// <summary>Name for messages, in the language of the format.</summary>
    public required string Name { get; init; }

    /// <summary>Key of the section it stands in.</summary>
    public required string SectionKey { get; init; }

    /// <summary>The printed rows in order: captions, header rows, value rows.</summary>
    public required IReadOnlyList<LayoutRow> Rows { get; init; }

    /// <summary>All value cells in reading order; <see cref="CellDefinition.Index"/> is the index here.</summary>
    public required IReadOnlyList<CellDefinition> Cells { get; init; }

    /// <summary>Row keys in order, each with its label.</summary>
    public required IReadOnlyList<AxisEntry> RowKeys { get; init; }

    /// <summary>Column keys in order, each with its label; with blocks of different columns, all of them.</summary>
    public required IReadOnlyList<AxisEntry> ColumnKeys { get; init; }

    /// <summary>Groups of rows in order, outer ones before inner ones.</summary>
    public IReadOnlyList<AxisGroup> RowGroups { get; init; } = [];

    /// <summary>Groups of columns in order, outer ones before inner ones; empty in a wide table, whose groups are its rows.</summary>
    public IReadOnlyList<AxisGroup> ColumnGroups { get; init; } = [];

    /// <summary>Equations and inequalities over the cells, expanded: one entry for each row or column it holds in.</summary>
    public required IReadOnlyList<RelationDefinition> Relations { get; init; }

    /// <summary>Width of the printed grid in columns.</summary>
    public required int GridWidth { get; init; }

    private readonly CellIndex _index = new();

    /// <summary>The cell with these keys, or null.</summary>
    public CellDefinition? Cell(string row, string column) => _index.Find(Cells, row, column);

    /// <summary>The label of a row key; the key where the format has none.</summary>
    public string RowName(string key) => NameOf(RowKeys, key);

    /// <summary>The label of a column key; the key where the format has none.</summary>
    public string ColumnName(string key) => NameOf(ColumnKeys, key);

    /// <summary>Row and column of a cell, as printed.</summary>
    public string CellName(CellDefinition cell) => $"{RowName(cell.RowKey)}·{ColumnName(cell.ColumnKey)}";

    private static string NameOf(IReadOnlyList<AxisEntry> axis, string key)
    {
        foreach (var entry in axis)
        {
            if (entry.Key == key)
                return entry.Label;
        }

        return key;
    }
}

/// <summary>A key of an axis with its label.</summary>
/// <param name="Key">The key.</param>
/// <param name="Label">The statutory label, as printed.</param>
/// <param name="Aliases">Other spellings taken for it in relations and prose.</param>
/// <param name="Roles">What it is, see <see cref="AxisRoles"/>.</param>
public sealed record AxisEntry(string Key, string Label, IReadOnlyList<string> Aliases, IReadOnlyList<string> Roles);

/// <summary>Entries that stand together under a label of their own.</summary>
/// <param name="Key">The key; the label where the format gives none.</param>
/// <param name="Label">The statutory label, as printed.</param>
/// <param name="Aliases">Other spellings taken for it.</param>
/// <param name="First">Index of its first entry on the axis.</param>
/// <param name="Count">Number of its entries, at least 1.</param>
/// <param name="Total">Index of the entry that is the total of the group itself (not of a group inside), or -1.</param>
public sealed record AxisGroup(string Key, string Label, IReadOnlyList<string> Aliases, int First, int Count, int Total);

/// <summary>The roles a row or column can have.</summary>
public static class AxisRoles
{
    /// <summary>The total of the others on its axis or in its group.</summary>
    public const string Total = "total";

    /// <summary>What the year before left over; equals its <see cref="CarriedOut"/>.</summary>
    public const string CarriedIn = "carried-in";

    /// <summary>What is left for the next year.</summary>
    public const string CarriedOut = "carried-out";

    /// <summary>A stock at the end of the year, to be compared with the year before.</summary>
    public const string Stock = "stock";

    /// <summary>Applications no longer processed because a fee was not paid.</summary>
    public const string UnpaidFee = "unpaid-fee";

    /// <summary>All roles, for checks of format files.</summary>
    public static IReadOnlyList<string> All { get; } = [Total, CarriedIn, CarriedOut, Stock, UnpaidFee];
}

/// <summary>What a printed row is.</summary>
public enum LayoutRowKind
{
    /// <summary>The caption of a block.</summary>
    Caption,

    /// <summary>A row of column labels.</summary>
    Header,

    /// <summary>A row with values.</summary>
    Values,
}

/// <summary>One printed row: the labels that begin in it (from left to right) and its value cells after them.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Block">Index of the block it belongs to, from 0.</param>
/// <param name="Labels">Labels whose upper left corner is in this row; a label that spans rows stands only in its first.</param>
/// <param name="Cells">Value cells; empty for captions and headers.</param>
public sealed record LayoutRow(LayoutRowKind Kind, int Block, IReadOnlyList<LayoutLabel> Labels, IReadOnlyList<CellDefinition> Cells)
{
    /// <summary>The key all cells of the row share; null for a row without cells or of several keys (a wide table).</summary>
    public string? Key
    {
        get
        {
            var key = Cells.Count > 0 ? Cells[0].RowKey : null;
            for (var i = 1; i < Cells.Count; i++)
            {
                if (Cells[i].RowKey != key)
                    return null;
            }

            return key;
        }
    }

    /// <summary>The label that names the row (the last, group labels come before it), or null for a row without one.</summary>
    public LayoutLabel? RowLabel => Kind == LayoutRowKind.Values && Labels.Count > 0 ? Labels[^1] : null;
}

/// <summary>What a label names.</summary>
public enum LabelRole
{
    /// <summary>A block.</summary>
    Caption,

    /// <summary>The upper left corner.</summary>
    Corner,

    /// <summary>A column or a group of columns.</summary>
    Column,

    /// <summary>A group of rows; no values follow it directly.</summary>
    Group,

    /// <summary>A row.</summary>
    Row,
}

/// <summary>A printed label and the grid cells it covers.</summary>
/// <param name="Role">What it names.</param>
/// <param name="Text">As printed, number and bracketed note included.</param>
/// <param name="Aliases">Other spellings accepted silently.</param>
/// <param name="Column">First grid column, from 0.</param>
/// <param name="ColumnSpan">Grid columns covered.</param>
/// <param name="RowSpan">Printed rows covered.</param>
public sealed record LayoutLabel(LabelRole Role, string Text, IReadOnlyList<string> Aliases, int Column, int ColumnSpan, int RowSpan);

/// <summary>A value cell of a format.</summary>
/// <param name="Index">Index in <see cref="TableDefinition.Cells"/>.</param>
/// <param name="RowKey">Row key.</param>
/// <param name="ColumnKey">Column key.</param>
/// <param name="Domain">What it may hold.</param>
/// <param name="Unit">Unit printed in the header (such as 万元), or empty.</param>
/// <param name="IsTotal">True where some equation gives it as the sum of others.</param>
/// <param name="Column">First grid column, from 0.</param>
/// <param name="ColumnSpan">Grid columns covered.</param>
public sealed record CellDefinition(int Index, string RowKey, string ColumnKey, ValueDomain Domain, string Unit, bool IsTotal, int Column, int ColumnSpan)
{
    /// <summary>Decimals an amount may have.</summary>
    public const int MostDecimals = 4;

    /// <summary>True for a value that it may hold.</summary>
    public bool Allows(decimal value) => Domain switch
    {
        ValueDomain.SignedCount => decimal.Truncate(value) == value,
        ValueDomain.Count => value >= 0 && decimal.Truncate(value) == value,
        _ => value >= 0 && decimal.Round(value, MostDecimals) == value,
    };
}

/// <summary>What a relation of a format says, so that rules can ask for it.</summary>
public enum RelationKind
{
    /// <summary>The cells of a row add up to its total.</summary>
    RowTotal,

    /// <summary>The cells of a column add up to its total.</summary>
    ColumnTotal,

    /// <summary>What came in equals what went out and what is left.</summary>
    Balance,

    /// <summary>An inequality that follows from what the cells mean.</summary>
    ImpliedStock,

    /// <summary>Stated in the report itself.</summary>
    Stated,
}

/// <summary>A linear relation over cells: the sum of coefficient × cell, plus the constant, compared with 0.</summary>
/// <param name="Id">Stable id in the table, such as <c>column-total:natural</c>.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Operator">Comparison of the sum with 0.</param>
/// <param name="Terms">Cell index and coefficient (±1 in every built-in format); the right side has negative signs.</param>
/// <param name="Constant">Added to the sum.</param>
/// <param name="Target">Index of the cell it is reported at: the total, or the last cell of a balance; -1 for none.</param>
/// <param name="AxisKey">The row key (row totals) or column key (the others) it holds in.</param>
/// <param name="Text">As written in the format or the report.</param>
public sealed record RelationDefinition(
    string Id,
    RelationKind Kind,
    Grammar.Parsing.RelationOperator Operator,
    ImmutableArray<RelationCell> Terms,
    decimal Constant,
    int Target,
    string AxisKey,
    string Text);

/// <summary>A cell in a relation.</summary>
/// <param name="Cell">Index in <see cref="TableDefinition.Cells"/>.</param>
/// <param name="Coefficient">+1 or -1; other values only where a relation names a cell twice.</param>
public readonly record struct RelationCell(int Cell, int Coefficient);

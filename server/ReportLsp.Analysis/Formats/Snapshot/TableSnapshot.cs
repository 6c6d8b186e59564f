using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Formats.Snapshot;

/// <summary>The tables of a format in its snapshot, with expanded relations.</summary>
internal static class TableSnapshot
{
    private static readonly string[] Domains = ["count", "signed-count", "amount"];
    private static readonly string[] RowKinds = ["caption", "header", "values"];
    private static readonly string[] LabelRoles = ["caption", "corner", "column", "group", "row"];
    private static readonly string[] RelationKinds = ["row-total", "column-total", "balance", "implied-stock", "stated"];
    private static readonly string[] Operators = ["=", "<=", ">=", "<", ">"];

    /// <summary>Takes a table.</summary>
    public static TableDefinition Table(SnapshotChannel channel, TableDefinition? table, IReadOnlyList<StatutoryFormat> known)
    {
        var key = channel.Text(table?.Key);
        if (FormatSnapshot.Owner(channel, known, f => table is not null && ReferenceEquals(f.Table(key), table)) is { } owner)
            return owner.Table(key) ?? throw channel.Malformed($"{owner.Id} has no table {key}");
        var cells = channel.List(table?.Cells, Cell);
        return new TableDefinition
        {
            Key = key,
            Cells = cells,
            Name = channel.Text(table?.Name),
            SectionKey = channel.Text(table?.SectionKey),
            GridWidth = channel.Number(table is null ? 0 : table.GridWidth),
            Rows = channel.List<LayoutRow>(table?.Rows, (to, row) => Row(to, row, cells)),
            RowKeys = channel.List(table?.RowKeys, Entry),
            ColumnKeys = channel.List(table?.ColumnKeys, Entry),
            RowGroups = channel.List(table?.RowGroups, Group),
            ColumnGroups = channel.List(table?.ColumnGroups, Group),
            Relations = channel.List(table?.Relations, Relation),
        };
    }

    private static CellDefinition Cell(SnapshotChannel channel, CellDefinition? cell) => new(
        Index: channel.Number(cell is null ? 0 : cell.Index),
        RowKey: channel.Text(cell?.RowKey),
        ColumnKey: channel.Text(cell?.ColumnKey),
        Domain: (ValueDomain)channel.Choice(cell is null ? 0 : (int)cell.Domain, Domains),
        Unit: channel.Text(cell?.Unit),
        IsTotal: channel.Flag(cell is { IsTotal: true }),
        Column: channel.Number(cell is null ? 0 : cell.Column),
        ColumnSpan: channel.Number(cell is null ? 0 : cell.ColumnSpan));

    private static LayoutRow Row(SnapshotChannel channel, LayoutRow? row, CellDefinition[] cells) => new(
        Kind: (LayoutRowKind)channel.Choice(row is null ? 0 : (int)row.Kind, RowKinds),
        Block: channel.Number(row is null ? 0 : row.Block),
        Cells: RowCells(channel, row?.Cells, cells),
        Labels: channel.List(row?.Labels, Label));

    private static LayoutLabel Label(SnapshotChannel channel, LayoutLabel? label) => new(
        Role: (LabelRole)channel.Choice(label is null ? 0 : (int)label.Role, LabelRoles),
        Text: channel.Text(label?.Text),
        Aliases: channel.Texts(label?.Aliases),
        Column: channel.Number(label is null ? 0 : label.Column),
        ColumnSpan: channel.Number(label is null ? 0 : label.ColumnSpan),
        RowSpan: channel.Number(label is null ? 0 : label.RowSpan));

    private static AxisEntry Entry(SnapshotChannel channel, AxisEntry? entry) => new(
        Key: channel.Text(entry?.Key),
        Label: channel.Text(entry?.Label),
        Aliases: channel.Texts(entry?.Aliases),
        Roles: channel.Texts(entry?.Roles));

    private static AxisGroup Group(SnapshotChannel channel, AxisGroup? group) => new(
        Key: channel.Text(group?.Key),
        Label: channel.Text(group?.Label),
        Aliases: channel.Texts(group?.Aliases),
        First: channel.Number(group is null ? 0 : group.First),
        Count: channel.Number(group is null ? 0 : group.Count),
        Total: channel.Number(group is null ? 0 : group.Total));

    private static RelationDefinition Relation(SnapshotChannel channel, RelationDefinition? relation) => new(
        Id: channel.Text(relation?.Id),
        Kind: (RelationKind)channel.Choice(relation is null ? 0 : (int)relation.Kind, RelationKinds),
        Operator: (RelationOperator)channel.Choice(relation is null ? 0 : (int)relation.Operator, Operators),
        Constant: channel.Decimal(relation is null ? 0 : relation.Constant),
        Target: channel.Number(relation is null ? 0 : relation.Target),
        AxisKey: channel.Text(relation?.AxisKey),
        Text: channel.Text(relation?.Text),
        Terms: Terms(channel, relation?.Terms));

    /// <summary>The cells of a row, which are neighbours in the table: index of the first and their number.</summary>
    private static CellDefinition[] RowCells(SnapshotChannel channel, IReadOnlyList<CellDefinition>? written, CellDefinition[] cells)
    {
        var count = channel.Count(written is null ? 0 : written.Count);
        if (count == 0)
            return [];
        var first = channel.Number(written is null ? 0 : written[0].Index);
        if (first < 0 || count > cells.Length - first)
            throw channel.Malformed("a row has cells the table has not");
        var result = new CellDefinition[count];
        for (var i = 0; i < count; i++)
            result[i] = cells[first + i];
        return result;
    }

    /// <summary>Terms of a relation: cell and coefficient of each.</summary>
    private static ImmutableArray<RelationCell> Terms(SnapshotChannel channel, ImmutableArray<RelationCell>? terms)
    {
        var result = new RelationCell[channel.Count(terms?.Length ?? 0)];
        for (var i = 0; i < result.Length; i++)
            result[i] = new RelationCell(channel.Number(terms?[i].Cell ?? 0), channel.Number(terms?[i].Coefficient ?? 0));
        return ImmutableCollectionsMarshal.AsImmutableArray(result);
    }
}

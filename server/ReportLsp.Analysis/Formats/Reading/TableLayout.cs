namespace ReportLsp.Analysis.Formats.Reading;

/// <summary>Lays the blocks of a table out on its printed grid.</summary>
internal sealed class TableLayout
{
    private readonly ValueDomain _domain;
    private readonly int _labelDepth;
    private int _block;

    private TableLayout(IReadOnlyList<BlockSource> blocks, ValueDomain domain)
    {
        _domain = domain;
        _labelDepth = blocks.Max(b => LabelNode.DepthOf(b.Rows));
        GridWidth = _labelDepth + blocks.Max(b => b.Columns.Sum(c => c.LeafCount));
    }

    /// <summary>The printed rows.</summary>
    public List<LayoutRow> Rows { get; } = [];

    /// <summary>The value cells in reading order; none is marked as a total yet.</summary>
    public List<CellDefinition> Cells { get; } = [];

    /// <summary>Width of the grid in columns.</summary>
    public int GridWidth { get; }

    /// <summary>Lays out blocks; there must be at least one, each with a column and, where <paramref name="wide"/> is false, a row.</summary>
    public static TableLayout Of(IReadOnlyList<BlockSource> blocks, ValueDomain domain, bool wide)
    {
        var layout = new TableLayout(blocks, domain);
        for (layout._block = 0; layout._block < blocks.Count; layout._block++)
        {
            var block = blocks[layout._block];
            if (block.Caption is { } caption)
                layout.Rows.Add(new LayoutRow(LayoutRowKind.Caption, layout._block, [new LayoutLabel(LabelRole.Caption, caption, [], 0, layout.GridWidth, 1)], []));
            layout.AddHeader(block);
            if (wide)
                layout.AddWideRow(block);
            else
                layout.AddRows(block.Rows, 0, [], LabelNode.LeavesOf(block.Columns));
        }

        return layout;
    }

    private void AddHeader(BlockSource block)
    {
        var depth = LabelNode.DepthOf(block.Columns);
        var rows = new List<LayoutLabel>[depth];
        for (var i = 0; i < depth; i++)
            rows[i] = [];
        if (block.Corner is { } corner)
            rows[0].Add(new LayoutLabel(LabelRole.Corner, corner, [], 0, Math.Max(1, _labelDepth), depth));
        var leaf = 0;
        AddHeaderLabels(block.Columns, 0, block.Columns.Sum(c => c.LeafCount), rows, ref leaf);
        foreach (var labels in rows)
            Rows.Add(new LayoutRow(LayoutRowKind.Header, _block, labels, []));
    }

    private void AddHeaderLabels(IReadOnlyList<LabelNode> nodes, int level, int count, List<LayoutLabel>[] rows, ref int leaf)
    {
        foreach (var node in nodes)
        {
            var first = leaf;
            var place = rows[level].Count;
            if (node.IsLeaf)
                leaf++;
            else
                AddHeaderLabels(node.Children, level + 1, count, rows, ref leaf);
            var (column, _) = ColumnOf(first, count);
            var (lastColumn, lastSpan) = ColumnOf(leaf - 1, count);
            rows[level].Insert(place, new LayoutLabel(LabelRole.Column, node.Label, node.Aliases, column, lastColumn + lastSpan - column, node.IsLeaf ? rows.Length - level : 1));
        }
    }

    /// <summary>Grid column and span of a value column: one each, the last of a narrow block takes the rest.</summary>
    private (int Column, int Span) ColumnOf(int index, int count) =>
        (_labelDepth + index, index == count - 1 ? GridWidth - _labelDepth - index : 1);

    private void AddRows(IReadOnlyList<LabelNode> nodes, int level, List<LayoutLabel> opened, List<LabelNode> columns)
    {
        foreach (var node in nodes)
        {
            if (!node.IsLeaf)
            {
                opened.Add(new LayoutLabel(LabelRole.Group, node.Label, node.Aliases, level, 1, node.LeafCount));
                AddRows(node.Children, level + 1, opened, columns);
                continue;
            }

            opened.Add(new LayoutLabel(LabelRole.Row, node.Label, node.Aliases, level, _labelDepth - level, 1));
            var cells = new CellDefinition[columns.Count];
            for (var i = 0; i < columns.Count; i++)
                cells[i] = AddCell(node.Key, columns[i], i, columns.Count);
            Rows.Add(new LayoutRow(LayoutRowKind.Values, _block, [.. opened], cells));
            opened.Clear();
        }
    }

    private void AddWideRow(BlockSource block)
    {
        var count = block.Columns.Sum(c => c.LeafCount);
        var cells = new List<CellDefinition>(count);
        foreach (var tree in block.Columns)
            AddWideCells(tree, tree.RowKey, cells, count);
        Rows.Add(new LayoutRow(LayoutRowKind.Values, _block, [], cells));
    }

    private void AddWideCells(LabelNode node, string rowKey, List<CellDefinition> cells, int count)
    {
        if (node.IsLeaf)
        {
            cells.Add(AddCell(rowKey, node, cells.Count, count));
            return;
        }

        foreach (var child in node.Children)
            AddWideCells(child, child.RowKey.Length > 0 ? child.RowKey : rowKey, cells, count);
    }

    private CellDefinition AddCell(string rowKey, LabelNode column, int index, int count)
    {
        var (gridColumn, span) = ColumnOf(index, count);
        var cell = new CellDefinition(Cells.Count, rowKey, column.Key, column.Domain ?? _domain, column.Unit, false, gridColumn, span);
        Cells.Add(cell);
        return cell;
    }
}

namespace ReportLsp.Analysis.Formats.Reading;

/// <summary>Gathers the keys of a table's rows and columns over all its blocks, and finds contradictions.</summary>
internal sealed class TableAxes(ReadProblems problems)
{
    private readonly List<AxisEntry> _rows = [];
    private readonly List<AxisEntry> _columns = [];
    private readonly List<AxisGroup> _rowGroups = [];
    private readonly List<AxisGroup> _columnGroups = [];
    private readonly HashSet<string> _rowNames = new(StringComparer.Ordinal);

    /// <summary>Row keys in order.</summary>
    public IReadOnlyList<AxisEntry> Rows => _rows;

    /// <summary>Column keys in order, of all blocks.</summary>
    public IReadOnlyList<AxisEntry> Columns => _columns;

    /// <summary>Groups of rows, outer ones first.</summary>
    public IReadOnlyList<AxisGroup> RowGroups => _rowGroups;

    /// <summary>Groups of columns, outer ones first.</summary>
    public IReadOnlyList<AxisGroup> ColumnGroups => _columnGroups;

    /// <summary>Takes in one block.</summary>
    public void Add(BlockSource block, bool wide)
    {
        if (wide)
        {
            foreach (var tree in block.Columns)
                AddWide(tree, inRow: false);
            return;
        }

        AddRows(block.Rows);
        AddColumns(block.Columns);
    }

    private void AddRows(IReadOnlyList<LabelNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node.Key.Length > 0 && !_rowNames.Add(node.Key))
                problems.Add(node.Span, "行的键“{key}”出现了两次", "the row key \"{key}\" stands twice", ("key", node.Key));
            if (node.IsLeaf)
            {
                _rows.Add(Entry(node));
                continue;
            }

            var place = _rowGroups.Count;
            var first = _rows.Count;
            AddRows(node.Children);
            _rowGroups.Insert(place, Group(node, first, _rows.Count - first));
        }
    }

    private void AddColumns(IReadOnlyList<LabelNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node.IsLeaf)
            {
                AddColumn(node);
                continue;
            }

            var place = _columnGroups.Count;
            var first = _columns.Count;
            AddColumns(node.Children);
            if (_columns.Count - first == node.LeafCount)
                _columnGroups.Insert(place, Group(node, first, node.LeafCount));
        }
    }

    private void AddColumn(LabelNode node)
    {
        var known = _columns.Find(c => c.Key == node.Key);
        if (known is null)
            _columns.Add(Entry(node));
        else if (known.Label != node.Label)
            problems.Add(node.Span, "列“{key}”前面写作“{known}”，这里写作“{label}”", "the column \"{key}\" is labelled \"{known}\" above and \"{label}\" here", ("key", node.Key), ("known", known.Label), ("label", node.Label));
    }

    private void AddWide(LabelNode node, bool inRow)
    {
        if (node.RowKey.Length > 0)
        {
            if (inRow)
                problems.Add(node.Span, "一列只能属于一行：“row”不能套在另一个“row”里", "a column belongs to one row: a \"row\" cannot stand inside another");
            else if (!_rowNames.Add(node.RowKey))
                problems.Add(node.Span, "行的键“{key}”出现了两次", "the row key \"{key}\" stands twice", ("key", node.RowKey));
            else
                _rows.Add(new AxisEntry(node.RowKey, node.Label, node.Aliases, node.Roles));
            inRow = true;
        }

        if (!node.IsLeaf)
        {
            foreach (var child in node.Children)
                AddWide(child, inRow);
        }
        else if (inRow)
        {
            AddColumn(node);
        }
        else
        {
            problems.Add(node.Span, "宽表的每一列都要在一个写了“row”的列组里", "in a wide table each column must stand in a group that states its \"row\"");
        }
    }

    private static AxisEntry Entry(LabelNode node) => new(node.Key, node.Label, node.Aliases, node.Roles);

    private static AxisGroup Group(LabelNode node, int first, int count)
    {
        var total = -1;
        var at = first;
        foreach (var child in node.Children)
        {
            if (child.IsLeaf && child.Roles.Contains(AxisRoles.Total))
                total = at;
            at += child.LeafCount;
        }

        return new AxisGroup(node.Key.Length > 0 ? node.Key : node.Label, node.Label, node.Aliases, first, count, total);
    }
}

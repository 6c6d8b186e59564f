using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Analysis.Formats.Reading;

/// <summary>Reads one table of a format file.</summary>
internal sealed class TableReader(ReadProblems problems)
{
    /// <summary>Most cells of a table; a file from outside must not ask for unbounded memory.</summary>
    private const int MostCells = 4096;

    private static readonly LocalizedText RoleKind = new("行列角色", "role");
    private static readonly LocalizedText DomainKind = new("值域", "domain");
    private static readonly LocalizedText LayoutKind = new("布局", "layout");
    private static readonly string[] Domains = ["count", "signed-count", "amount"];
    private static readonly string[] Layouts = ["grid", "wide"];

    /// <summary>The table, or null where something is wrong with it, which is reported.</summary>
    public TableDefinition? Read(IFormatNode node)
    {
        var before = problems.Count;
        var reader = new ObjectReader(node, problems);
        var key = reader.RequireText("key");
        var name = reader.RequireText("name");
        var section = reader.RequireText("section");
        var wide = Choice(reader, "layout", LayoutKind, Layouts) == 1;
        var domain = DomainOf(reader) ?? ValueDomain.Count;
        var blocks = new List<BlockSource>();
        foreach (var item in reader.Items("blocks", required: true))
            blocks.Add(ReadBlock(item, wide));
        var relations = reader.Items("relations");
        reader.Finish();
        if (problems.Count > before)
            return null;

        var axes = new TableAxes(problems);
        foreach (var block in blocks)
            axes.Add(block, wide);
        if (!IsWithinLimit(blocks, wide))
            problems.Add(node.Span, "表格太大：最多 {limit} 个数据单元格", "the table is too large: {limit} value cells at most", ("limit", MostCells));
        if (problems.Count > before)
            return null;

        var layout = TableLayout.Of(blocks, domain, wide);
        var table = new TableDefinition
        {
            Key = key,
            Name = name,
            SectionKey = section,
            Rows = layout.Rows,
            Cells = layout.Cells,
            RowKeys = axes.Rows,
            ColumnKeys = axes.Columns,
            RowGroups = axes.RowGroups,
            ColumnGroups = axes.ColumnGroups,
            Relations = [],
            GridWidth = layout.GridWidth,
        };
        return new RelationReader(problems).AddTo(table, relations);
    }

    private static bool IsWithinLimit(List<BlockSource> blocks, bool wide)
    {
        var cells = 0L;
        foreach (var block in blocks)
            cells += (long)block.Columns.Sum(c => c.LeafCount) * (wide ? 1 : block.Rows.Sum(r => r.LeafCount));
        return cells <= MostCells;
    }

    private BlockSource ReadBlock(IFormatNode node, bool wide)
    {
        var reader = new ObjectReader(node, problems);
        var caption = reader.OptionalText("caption");
        var corner = reader.OptionalText("corner");
        var columns = ReadTrees(reader.Items("columns", required: true), "columns", wide);
        var rows = wide ? [] : ReadTrees(reader.Items("rows", required: true), "rows", wide);
        reader.Finish();
        return new BlockSource(caption, corner, columns, rows);
    }

    private List<LabelNode> ReadTrees(IReadOnlyList<IFormatNode> items, string childName, bool wide)
    {
        var result = new List<LabelNode>(items.Count);
        foreach (var item in items)
            result.Add(ReadTree(item, childName, wide));
        return result;
    }

    private LabelNode ReadTree(IFormatNode node, string childName, bool wide)
    {
        var reader = new ObjectReader(node, problems);
        var children = reader.Items(childName);
        var isGroup = children.Count > 0;
        var isColumn = childName == "columns";
        var key = isGroup ? reader.OptionalText("key") ?? "" : reader.RequireText("key");
        if (key.Length > 0 && !IsKey(key))
            problems.Add(node.Span, "键“{key}”只能由小写字母、数字、连字符和点组成，以字母开头", "the key \"{key}\" may hold small letters, digits, hyphens and dots only and begins with a letter", ("key", key));
        var result = new LabelNode
        {
            Key = key,
            Label = reader.RequireText("label"),
            Aliases = reader.Texts("aliases"),
            Roles = reader.Names("roles", RoleKind, AxisRoles.All),
            Domain = isColumn && !isGroup ? DomainOf(reader) : null,
            Unit = isColumn && !isGroup ? reader.OptionalText("unit") ?? "" : "",
            RowKey = isColumn && isGroup && wide ? reader.OptionalText("row") ?? "" : "",
            Span = node.Span,
            Children = ReadTrees(children, childName, wide),
        };
        reader.Finish();
        return result;
    }

    private ValueDomain? DomainOf(ObjectReader reader) => Choice(reader, "domain", DomainKind, Domains) switch
    {
        0 => ValueDomain.Count,
        1 => ValueDomain.SignedCount,
        2 => ValueDomain.Amount,
        _ => null,
    };

    /// <summary>Index of a chosen word, -1 where there is none or an unknown one, which is reported.</summary>
    private int Choice(ObjectReader reader, string name, LocalizedText kind, string[] words)
    {
        if (reader.Take(name) is not { } node)
            return -1;
        var index = Array.IndexOf(words, node.Text);
        if (index < 0)
            problems.AddUnknown(node.Span, kind, node.Text, words);
        return index;
    }

    /// <summary>True for a key: small letters, digits, hyphens and dots, a letter first.</summary>
    internal static bool IsKey(string text)
    {
        if (text.Length == 0 || !char.IsAsciiLetterLower(text[0]))
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('-' or '.'))
                return false;
        }

        return true;
    }
}

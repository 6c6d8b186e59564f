using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Formats.Reading;

/// <summary>Reads the relations of a table and marks the cells they give as totals.</summary>
internal sealed class RelationReader(ReadProblems problems)
{
    /// <summary>Most relations of a table, before they are expanded.</summary>
    private const int MostRelations = 64;

    private static readonly LocalizedText RelationKindName = new("关系种类", "kind of relation");
    private static readonly string[] Kinds = ["row-total", "column-total", "balance", "implied-stock"];

    /// <summary>The table with its relations.</summary>
    public TableDefinition AddTo(TableDefinition table, IReadOnlyList<IFormatNode> items)
    {
        if (items.Count == 0)
            return table;
        if (items.Count > MostRelations)
            problems.Add(items[MostRelations].Span, "关系太多：最多 {limit} 条", "too many relations: {limit} at most", ("limit", MostRelations));
        var grid = RelationGrid.Of(table);
        var relations = new List<RelationDefinition>();
        var uses = new int[Kinds.Length];
        foreach (var item in items.Take(MostRelations))
            relations.AddRange(Read(item, grid, uses));
        return WithTotals(table with { Relations = relations });
    }

    private IReadOnlyList<RelationDefinition> Read(IFormatNode item, RelationGrid grid, int[] uses)
    {
        var reader = new ObjectReader(item, problems);
        var kindNode = reader.Require("kind");
        var equationNode = reader.Require("equation");
        var text = reader.OptionalText("equation") ?? "";
        reader.Finish();
        if (kindNode is null || equationNode is null || text.Length == 0)
            return [];
        var kind = Array.IndexOf(Kinds, kindNode.Text);
        if (kind < 0)
        {
            problems.AddUnknown(kindNode.Span, RelationKindName, kindNode.Text, Kinds);
            return [];
        }

        var parsed = RelationGrammar.ParseEquation(text);
        if (parsed.Relation is not { } relation)
        {
            problems.Add(Part(equationNode, new TextSpan(parsed.ErrorOffset, 0)), "等式写法有误（第 {at} 个字符处）：{error}", "the equation cannot be read: {error}", ("at", parsed.ErrorOffset + 1), ("error", new LocalizedText(parsed.ChineseError ?? "", parsed.Error ?? "")));
            return [];
        }

        var name = ++uses[kind] == 1 ? Kinds[kind] : string.Create(null, $"{Kinds[kind]}-{uses[kind]}");
        var compiled = RelationCompiler.Compile(relation, (RelationKind)kind, name, text, grid);
        if (compiled.Error is { } error)
            problems.Add(Part(equationNode, compiled.ErrorSpan), error);
        else
            CheckShape((RelationKind)kind, relation, compiled, equationNode.Span);
        return compiled.Instances;
    }

    /// <summary>Totals are equations with the total alone on one side, between columns for rows and between rows for columns.</summary>
    private void CheckShape(RelationKind kind, RelationSyntax relation, CompiledRelation compiled, TextSpan span)
    {
        if (kind is not (RelationKind.RowTotal or RelationKind.ColumnTotal))
            return;
        var direction = kind == RelationKind.RowTotal ? RelationDirection.Rows : RelationDirection.Columns;
        if (compiled.Axis != direction)
            problems.Add(span, "row-total 是列之间的等式，column-total 是行之间的等式", "a row-total compares columns, a column-total compares rows");
        else if (relation.Operator != RelationOperator.Equal || !compiled.Instances.All(IsSum))
            problems.Add(span, "合计关系应为“合计 = 各项之和”，合计单独在一边", "a total is written total = sum of the others, with the total alone on one side");
    }

    /// <summary>True where the target is the sum of all the others.</summary>
    private static bool IsSum(RelationDefinition relation)
    {
        var total = relation.Terms.First(t => t.Cell == relation.Target).Coefficient;
        return relation.Constant == 0 && relation.Terms.Length > 1 && relation.Terms.All(t => t.Coefficient == (t.Cell == relation.Target ? total : -total));
    }

    private static TableDefinition WithTotals(TableDefinition table)
    {
        var totals = new bool[table.Cells.Count];
        foreach (var relation in table.Relations)
        {
            if (relation.Kind is RelationKind.RowTotal or RelationKind.ColumnTotal && relation.Target >= 0)
                totals[relation.Target] = true;
        }

        var cells = new CellDefinition[totals.Length];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = totals[i] ? table.Cells[i] with { IsTotal = true } : table.Cells[i];
        var rows = new LayoutRow[table.Rows.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = table.Rows[i];
            rows[i] = row.Cells.Count == 0 ? row : row with { Cells = new ArraySegment<CellDefinition>(cells, row.Cells[0].Index, row.Cells.Count) };
        }

        return table with { Cells = cells, Rows = rows };
    }

    /// <summary>A part of a text in the file; the whole of it where escapes make offsets differ.</summary>
    private static TextSpan Part(IFormatNode node, TextSpan part) =>
        node.Span.Length == node.Text.Length ? new TextSpan(node.Span.Start + part.Start, part.Length) : node.Span;
}

using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Formats;

/// <summary>
/// Gives an equation its meaning in a table, be it one of a format or any other: a relation between rows holds in every column, one
/// between columns in every row. Bare names are looked for on both axes, all on the same one.
/// </summary>
public static class RelationCompiler
{
    /// <summary>Largest literal taken: far above any count, far below where sums of decimals overflow.</summary>
    private const decimal LargestLiteral = 1_000_000_000_000_000m;

    /// <summary>Compiles a relation. Never throws.</summary>
    /// <param name="relation">The parsed equation.</param>
    /// <param name="kind">What it says.</param>
    /// <param name="name">Beginning of the ids of the instances; the key of the row or column follows after a colon.</param>
    /// <param name="text">The equation as written.</param>
    /// <param name="grid">The table.</param>
    public static CompiledRelation Compile(RelationSyntax relation, RelationKind kind, string name, string text, RelationGrid grid)
    {
        var references = relation.Left.Concat(relation.Right).Where(t => t.Reference is not null).Select(t => t.Reference!).ToList();
        if (references.Count == 0)
            return Failed(relation.Span, new LocalizedText("等式没有提到任何行或列", "the equation names no row and no column"));
        if (relation.Left.Concat(relation.Right).Any(t => t.Literal is { } literal && Math.Abs(literal) > LargestLiteral))
            return Failed(relation.Span, new LocalizedText("等式里的数字太大", "a number in the equation is too large"));
        var hasRow = references.Any(r => r.Axis is ReferenceAxis.Row or ReferenceAxis.Item);
        var column = references.Find(r => r.Axis == ReferenceAxis.Column);
        if (hasRow && column is not null)
            return Failed(column.From.Span, new LocalizedText("一个等式里不能既有行又有列", "an equation cannot compare rows with columns"));
        if (column is not null)
            return On(RelationDirection.Rows, relation, kind, name, text, grid);
        if (hasRow)
            return On(RelationDirection.Columns, relation, kind, name, text, grid);

        var betweenColumns = On(RelationDirection.Rows, relation, kind, name, text, grid);
        var betweenRows = On(RelationDirection.Columns, relation, kind, name, text, grid);
        return (betweenColumns.Error, betweenRows.Error) switch
        {
            (null, null) => Failed(references[0].From.Span, new LocalizedText("这些名称行和列里都有，请写成 row(…) 或 col(…)", "these names are both rows and columns; write row(…) or col(…)")),
            (null, _) => betweenColumns,
            (_, null) => betweenRows,
            _ => betweenColumns.ErrorSpan.Start >= betweenRows.ErrorSpan.Start && (betweenColumns.Suggestion is not null || betweenRows.Suggestion is null) ? betweenColumns : betweenRows,
        };
    }

    private static CompiledRelation On(RelationDirection direction, RelationSyntax relation, RelationKind kind, string name, string text, RelationGrid grid)
    {
        var named = direction == RelationDirection.Rows ? grid.Columns : grid.Rows;
        var across = direction == RelationDirection.Rows ? grid.Rows : grid.Columns;
        var sides = new RelationSides(new AxisResolver(named));
        if (!sides.Add(relation.Left, 1, out var wrong) || !sides.Add(relation.Right, -1, out wrong))
            return Unknown(wrong!, direction, new AxisResolver(named).Suggest(wrong!.Text));
        if (sides.Cancelled is { } cancelled)
            return Failed(cancelled.Span, new LocalizedText(new MessageTemplate("“{name}”在等式两边都有", "\"{name}\" stands on both sides"), new MessageArguments(("name", cancelled.Text))));
        var instances = new List<RelationDefinition>(across.Entries.Count);
        for (var i = 0; i < across.Entries.Count; i++)
        {
            if (Instance(sides, relation.Operator, direction, i, grid) is { } found)
                instances.Add(new RelationDefinition($"{name}:{across.Entries[i].Key}", kind, relation.Operator, [.. found.Terms], sides.Constant, found.Target, across.Entries[i].Key, text));
        }

        return instances.Count > 0
            ? new CompiledRelation(direction, instances)
            : Failed(relation.Span, new LocalizedText("表中没有一行或一列具备等式需要的全部单元格", "no row or column of the table has all the cells the equation needs"));
    }

    /// <summary>The cells of one instance; null where one does not exist.</summary>
    private static (RelationCell[] Terms, int Target)? Instance(RelationSides sides, RelationOperator comparison, RelationDirection direction, int at, RelationGrid grid)
    {
        var terms = new RelationCell[sides.Terms.Count];
        var target = -1;
        for (var i = 0; i < terms.Length; i++)
        {
            var (entry, coefficient) = sides.Terms[i];
            var cell = direction == RelationDirection.Rows ? grid.CellAt(at, entry) : grid.CellAt(entry, at);
            if (cell < 0)
                return null;
            terms[i] = new RelationCell(cell, coefficient);
            if (entry == sides.Target)
                target = cell;
        }

        return (terms, target);
    }

    private static CompiledRelation Unknown(RelationSelector wrong, RelationDirection direction, string? suggestion)
    {
        var kind = direction == RelationDirection.Rows ? new LocalizedText("列", "column") : new LocalizedText("行", "row");
        var template = suggestion is null
            ? new MessageTemplate("表中没有“{name}”这一{kind}，或范围的起止颠倒", "the table has no {kind} \"{name}\", or the range runs backwards")
            : new MessageTemplate("表中没有“{name}”这一{kind}，是否应为“{suggestion}”", "the table has no {kind} \"{name}\"; did you mean \"{suggestion}\"");
        var arguments = new MessageArguments(("name", wrong.Text), ("kind", kind), ("suggestion", suggestion ?? ""));
        return new CompiledRelation(direction, [], new LocalizedText(template, arguments), wrong.Span, suggestion);
    }

    private static CompiledRelation Failed(TextSpan span, LocalizedText error) => new(RelationDirection.Rows, [], error, span);
}

using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Relations;

/// <summary>The cells of a table as operands of stated relations.</summary>
internal sealed class StatedOperands
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<TableDefinition, Prepared> OfDefinition = [];
    private readonly Func<int, (TextSpan Span, string Row, string Column)> _place;
    private readonly CellKnowledge[] _known;
    private readonly HashSet<string> _formatRelations;

    private StatedOperands(RelationGrid grid, CellKnowledge[] known, Func<int, (TextSpan, string, string)> place, HashSet<string> formatRelations)
    {
        Grid = grid;
        _known = known;
        _place = place;
        _formatRelations = formatRelations;
    }

    /// <summary>The table as relations address it.</summary>
    public RelationGrid Grid { get; }

    /// <summary>The cells of a statutory table.</summary>
    public static StatedOperands Of(BoundTable table)
    {
        var rows = table.Definition.RowKeys.ToDictionary(r => r.Key, r => r.Label, StringComparer.Ordinal);
        var columns = table.Definition.ColumnKeys.ToDictionary(c => c.Key, c => c.Label, StringComparer.Ordinal);
        var (grid, signatures) = OfDefinition.GetValue(table.Definition, d => new Prepared(RelationGrid.Of(d), [.. d.Relations.Select(Signature)]));
        return new StatedOperands(
            grid,
            RelationEvaluator.Known(table.Cells),
            i => (table.Cells[i].Span, rows[table.Cells[i].Definition.RowKey], columns[table.Cells[i].Definition.ColumnKey]),
            signatures);
    }

    /// <summary>The cells of a table of no format; a blank counts as 0.</summary>
    public static StatedOperands Of(GenericTable table, SourceText text)
    {
        var grid = ValueGrid.Of(table, text);
        var known = new CellKnowledge[grid.Rows.Count * grid.Columns.Count];
        for (var i = 0; i < known.Length; i++)
        {
            if (grid.At(i / grid.Columns.Count, i % grid.Columns.Count) is { } field)
                known[i] = field.Value.Number is { } number ? new CellKnowledge(number, false)
                    : field.Value.Kind is CellValueKind.Blank or CellValueKind.Placeholder ? new CellKnowledge(0, true) : default;
        }

        return new StatedOperands(
            grid.ForRelations(),
            known,
            i => (grid.At(i / grid.Columns.Count, i % grid.Columns.Count)!.Value.Span, grid.Rows[i / grid.Columns.Count].Label, grid.Columns[i % grid.Columns.Count].Label),
            []);
    }

    /// <summary>The results of a compiled relation.</summary>
    public List<StatedInstance> Evaluate(CompiledRelation compiled) => compiled.Instances.Select(r => Evaluate(r, compiled.Axis)).ToList();

    private StatedInstance Evaluate(RelationDefinition relation, RelationDirection axis)
    {
        var result = RelationEvaluator.Evaluate(relation, _known);
        decimal? left = Math.Max(relation.Constant, 0);
        decimal? right = Math.Max(-relation.Constant, 0);
        var operands = new List<StatedOperand>(relation.Terms.Length);
        foreach (var term in relation.Terms)
        {
            var value = _known[term.Cell].Value;
            if (term.Coefficient > 0)
                left += value * term.Coefficient;
            else
                right -= value * term.Coefficient;
            var (span, row, column) = _place(term.Cell);
            operands.Add(new StatedOperand(span, axis == RelationDirection.Rows ? column : row, value, Math.Sign(term.Coefficient)));
        }

        var target = relation.Target >= 0 ? relation.Target : relation.Terms[^1].Cell;
        var (targetSpan, targetRow, targetColumn) = _place(target);
        var coefficient = relation.Terms.First(t => t.Cell == target).Coefficient;
        var needed = result.Difference is { } difference && relation.Operator == RelationOperator.Equal ? _known[target].Value - (difference / coefficient) : null;
        return new StatedInstance(
            axis == RelationDirection.Rows ? targetRow : targetColumn,
            result.Outcome,
            result.HasBlankItems,
            left,
            right,
            relation.Operator,
            operands,
            targetSpan,
            needed,
            _formatRelations.Contains(Signature(relation)));
    }

    private sealed record Prepared(RelationGrid Grid, HashSet<string> Signatures);

    /// <summary>The cells with their signs, whichever side is written first.</summary>
    private static string Signature(RelationDefinition relation)
    {
        var terms = new List<RelationCell>(relation.Terms);
        terms.Sort((a, b) => a.Cell - b.Cell);
        var flip = terms.Count > 0 && terms[0].Coefficient < 0 && relation.Operator == RelationOperator.Equal ? -1 : 1;
        return $"{relation.Operator} {relation.Constant * flip} {string.Join(' ', terms.Select(t => $"{t.Cell}*{t.Coefficient * flip}"))}";
    }
}

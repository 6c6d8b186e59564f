using System.Text;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Repair;
using ReportLsp.Rules.Tables;

namespace ReportLsp.Rules.Totals;

/// <summary>Reports failing equations of one kind, each at its total, with all operands and the changes that mend it alone.</summary>
internal static class FailedRelation
{
    private const int MostFixes = 3;
    private static readonly MessageTemplate SetTotal = new("把“{cell}”改为 {value}（现为 {actual}）", "Set \"{cell}\" to {value} (now {actual})");
    private static readonly MessageTemplate Operand = new("{cell}：{value}", "{cell}: {value}");

    /// <summary>Reports with the message <c>default</c>, <c>conflict</c> where the total alone is not it, or <c>blank</c> where blank items were taken as 0.</summary>
    public static void ReportAll(RuleContext context, RelationKind kind)
    {
        foreach (var table in context.Model.Tables)
        {
            if (!table.Relations.Any(r => r.Outcome == RelationOutcome.Failed && r.Definition.Kind == kind) || Displacements.ExplainFailures(context.Model, table))
                continue;
            var values = new TableValues(table);
            var namesCells = context.IsOn(SuspectCells.RuleId);
            foreach (var result in table.Relations)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                if (result.Outcome != RelationOutcome.Failed || result.Definition.Kind != kind)
                    continue;
                var advice = RepairPlan.For(table, result.Definition);
                if (!advice.IsExplained || !namesCells)
                    Report(context, table, values, result, advice);
            }
        }
    }

    private static void Report(RuleContext context, BoundTable table, TableValues values, RelationResult result, RepairAdvice advice)
    {
        var relation = result.Definition;
        var target = relation.Target >= 0 ? relation.Target : relation.Terms[^1].Cell;
        var cell = table.Cells[target];
        var due = values.Needed(relation, target);
        var actual = values[target];
        var (left, right) = Sides(table, values, relation, target);
        var arguments = new MessageArguments(
            ("name", Name(table, relation)), ("cell", TableNames.Cell(table.Definition, cell.Definition)), ("sum", left), ("right", right),
            ("actual", TableNames.Figure(actual)), ("due", TableNames.Figure(due)), ("difference", Math.Abs(result.Difference ?? 0)),
            ("repairs", RepairFixes.Summary(advice)));
        var isSingle = cell.IsPresent && due is { } needed && values.Mends(relation, target, needed);
        var key = result.HasBlankItems ? "blank" : isSingle ? "default" : "conflict";
        var related = relation.Terms.Where(t => t.Cell != target).Select(t => Related(table, values, t.Cell)).ToList();
        var operands = relation.Terms.Select(t => Text(values[t.Cell])).ToList();
        var scope = TableNames.Scope(table, cell.Definition, Text(actual), Text(due), operands);
        var fixes = advice.Repairs.Count > 0 ? RepairFixes.Of(context.Model, table, advice, target) : Fixes(context, table, values, relation, target);
        context.Report(key, cell.Span, arguments, related, fixes, scope);
    }

    /// <summary>The row or column it holds in.</summary>
    private static string Name(BoundTable table, RelationDefinition relation) => relation.Kind == RelationKind.RowTotal
        ? TableNames.Row(table.Definition, relation.AxisKey)
        : TableNames.Column(table.Definition, relation.AxisKey);

    private static RelatedLocation Related(BoundTable table, TableValues values, int cell) => new(
        table.Cells[cell].Span,
        new LocalizedText(Operand, new MessageArguments(("cell", TableNames.Cell(table.Definition, table.Definition.Cells[cell])), ("value", TableNames.Figure(values[cell])))));

    /// <summary>The other side written out (1 + 2 + 3 = 6; zeros left out), and the side of the target.</summary>
    internal static (string Left, string Right) Sides(BoundTable table, TableValues values, RelationDefinition relation, int target)
    {
        var sign = Math.Sign(relation.Terms.First(t => t.Cell == target).Coefficient);
        return (Side(relation.Terms.Where(t => Math.Sign(t.Coefficient) != sign)), Side(relation.Terms.Where(t => Math.Sign(t.Coefficient) == sign)));

        string Side(IEnumerable<RelationCell> terms)
        {
            var text = new StringBuilder();
            var sum = 0m;
            var count = 0;
            foreach (var term in terms)
            {
                var value = (values[term.Cell] ?? 0) * Math.Abs(term.Coefficient);
                sum += value;
                if (value == 0 && relation.Terms.Length > 4)
                    continue;
                text.Append(count++ > 0 ? " + " : "").Append(Numbers.Format(value));
            }

            return count > 1 ? $"{text} = {Numbers.Format(sum)}" : Numbers.Format(sum);
        }
    }

    /// <summary>The total first, then single operands; only changes after which no relation fails that holds now.</summary>
    private static List<CodeFix> Fixes(RuleContext context, BoundTable table, TableValues values, RelationDefinition relation, int target)
    {
        var fixes = new List<CodeFix>();
        foreach (var index in relation.Terms.Select(t => t.Cell).OrderBy(c => c == target ? 0 : 1).ThenBy(c => values[c] == 0 ? 1 : 0))
        {
            var cell = table.Cells[index];
            if (fixes.Count == MostFixes)
                break;
            if (!cell.IsPresent || values.Needed(relation, index) is not { } needed || !values.Mends(relation, index, needed))
                continue;
            var title = new LocalizedText(
                SetTotal, new MessageArguments(("cell", TableNames.Cell(table.Definition, cell.Definition)), ("value", needed), ("actual", TableNames.Figure(cell.Number))));
            fixes.Add(new CodeFix(title, false, index == target, RowFields.Fill(context.Model.Text, [(cell.Span, Numbers.Format(needed))])));
        }

        return fixes;
    }

    private static string Text(decimal? value) => value is { } number ? Numbers.Format(number) : "";
}

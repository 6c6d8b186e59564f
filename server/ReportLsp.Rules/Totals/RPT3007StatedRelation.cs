using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Totals;

/// <summary>RPT3007: a relation that the report itself states, or a <c>@check</c>, does not hold.</summary>
public sealed class RPT3007StatedRelation : Rule
{
    private static readonly MessageTemplate Set = new("改为 {value}", "Set to {value}");
    private static readonly MessageTemplate Operand = new("{name}：{value}", "{name}: {value}");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT3007",
        Name = "stated-relation",
        Title = new LocalizedText("所述勾稽关系不成立", "Stated relation fails"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "“{name}”不符合“{relation}”：左边 {left}，右边 {right}，应当{operator}。",
                "\"{name}\" does not satisfy \"{relation}\": the left side is {left}, the right {right}; they should be {operator}."),
            ["blank"] = new(
                "“{name}”不符合“{relation}”：左边 {left}，右边 {right}，应当{operator}。空白按 0 计。",
                "\"{name}\" does not satisfy \"{relation}\": the left side is {left}, the right {right}; they should be {operator}. Blanks count as 0.",
                DiagnosticSeverity.Warning),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var relation in context.Model.StatedRelations)
        {
            if (relation.Error is not null)
                continue;
            foreach (var instance in relation.Instances)
            {
                if (instance is { Outcome: RelationOutcome.Failed, IsFormatRelation: false, Left: { } left, Right: { } right })
                    Report(context, relation, instance, left, right);
            }
        }
    }

    private static void Report(RuleContext context, StatedRelation relation, StatedInstance instance, decimal left, decimal right)
    {
        var arguments = new MessageArguments(
            ("name", instance.Name), ("relation", relation.Text.Trim()), ("left", left), ("right", right), ("operator", Words(instance.Operator)));
        var related = new List<RelatedLocation> { new(relation.Span, new LocalizedText("勾稽关系写在这里", "The relation is stated here")) };
        foreach (var operand in instance.Operands)
        {
            if (operand.Span != instance.TargetSpan)
                related.Add(new RelatedLocation(operand.Span, new LocalizedText(Operand, new MessageArguments(("name", operand.Name), ("value", Tables.TableNames.Figure(operand.Value))))));
        }

        var operands = instance.Operands.Select(o => o.Value is { } value ? Numbers.Format(value) : "").ToList();
        var due = instance.TargetValue is { } target ? Numbers.Format(target) : null;
        var actual = context.Model.Text.ToString(instance.TargetSpan);
        context.Report(instance.HasBlankItems ? "blank" : "default", instance.TargetSpan, arguments, related, Fixes(context.Model, instance), new FindingScope(Actual: actual, Expected: due, Operands: operands));
    }

    /// <summary>The figure the target needs, where nothing else fails by it.</summary>
    private static CodeFix[] Fixes(Report report, StatedInstance instance)
    {
        if (instance.TargetValue is not (>= 0 and { } value) || instance.Operator != RelationOperator.Equal || instance.TargetSpan.IsEmpty)
            return [];
        foreach (var table in report.Tables)
        {
            foreach (var cell in table.Cells)
            {
                if (cell.IsPresent && cell.Span == instance.TargetSpan && BreaksOthers(table, cell.Definition.Index, value))
                    return [];
            }
        }

        var title = new LocalizedText(Set, new MessageArguments(("value", value)));
        return [new CodeFix(title, false, true, [new TextChange(instance.TargetSpan, Numbers.Format(value))])];
    }

    private static bool BreaksOthers(BoundTable table, int cell, decimal value)
    {
        var values = new TableValues(table);
        var before = table.Definition.Relations.Count(values.Fails);
        values[cell] = value;
        return table.Definition.Relations.Count(values.Fails) > before;
    }

    private static LocalizedText Words(RelationOperator comparison) => comparison switch
    {
        RelationOperator.Equal => new LocalizedText("相等", "equal"),
        RelationOperator.LessOrEqual => new LocalizedText("左边不大于右边", "at most the right"),
        RelationOperator.GreaterOrEqual => new LocalizedText("左边不小于右边", "at least the right"),
        RelationOperator.Less => new LocalizedText("左边小于右边", "less than the right"),
        _ => new LocalizedText("左边大于右边", "greater than the right"),
    };
}

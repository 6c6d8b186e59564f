using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Repair;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Rules.Totals;

/// <summary>RPT3007: a relation that the report itself states, or a <c>@check</c>, does not hold.</summary>
public sealed class RPT3007StatedRelation : Rule
{
    private const int MostFixes = 3;
    private static readonly MessageTemplate Set = new("把“{cell}”改为 {value}（现为 {actual}）", "Set \"{cell}\" to {value} (now {actual})");
    private static readonly MessageTemplate Few = new("改一格即可成立的改法有 {count} 种。", " {count} changes of one figure would mend it.");
    private static readonly MessageTemplate Many = new(
        "改一格即可成立的改法共 {count} 种；列出前 {shown} 种，另有 {rest} 种等价改法。", " {count} changes of one figure would mend it; the likeliest {shown} are offered, {rest} {rest|other is|others are} as good.");
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
                "“{name}”不符合“{relation}”：左边 {left}，右边 {right}，应当{operator}。{repairs}",
                "\"{name}\" does not satisfy \"{relation}\": the left side is {left}, the right {right}; they should be {operator}.{repairs}"),
            ["blank"] = new(
                "“{name}”不符合“{relation}”：左边 {left}，右边 {right}，应当{operator}。空白按 0 计。{repairs}",
                "\"{name}\" does not satisfy \"{relation}\": the left side is {left}, the right {right}; they should be {operator}. Blanks count as 0.{repairs}",
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
        var changes = StatedRepairs.Of(context.Model, instance);
        var arguments = new MessageArguments(
            ("name", instance.Name), ("relation", relation.Text.Trim()), ("left", left), ("right", right), ("operator", Words(instance.Operator)), ("repairs", Summary(changes.Count)));
        var related = new List<RelatedLocation> { new(relation.Span, new LocalizedText("勾稽关系写在这里", "The relation is stated here")) };
        foreach (var operand in instance.Operands)
        {
            if (operand.Span != instance.TargetSpan)
                related.Add(new RelatedLocation(operand.Span, new LocalizedText(Operand, new MessageArguments(("name", operand.Name), ("value", Tables.TableNames.Figure(operand.Value))))));
        }

        var operands = instance.Operands.Select(o => o.Value is { } value ? Numbers.Format(value) : "").ToList();
        var due = instance.TargetValue is { } target ? Numbers.Format(target) : null;
        var actual = context.Model.Text.ToString(instance.TargetSpan);
        context.Report(instance.HasBlankItems ? "blank" : "default", instance.TargetSpan, arguments, related, Fixes(context.Model, changes), new FindingScope(Actual: actual, Expected: due, Operands: operands));
    }

    private static LocalizedText Summary(int count) => count < 2
        ? new LocalizedText("", "")
        : new LocalizedText(count > MostFixes ? Many : Few, new MessageArguments(("count", count), ("shown", MostFixes), ("rest", count - MostFixes)));

    /// <summary>The likeliest changes; the first is preferred where it changes the figure the finding stands on.</summary>
    private static List<CodeFix> Fixes(Report report, IReadOnlyList<StatedChange> changes)
    {
        var result = new List<CodeFix>(MostFixes);
        for (var i = 0; i < changes.Count && i < MostFixes; i++)
        {
            var change = changes[i];
            var title = new LocalizedText(Set, new MessageArguments(("cell", change.Name), ("value", change.New), ("actual", Tables.TableNames.Figure(change.Old))));
            result.Add(new CodeFix(title, false, i == 0 && change.IsTarget, Tables.RowFields.Fill(report.Text, [(change.Span, Numbers.Format(change.New))])));
        }

        return result;
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

using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Totals;

/// <summary>RPT3008: in a table of no format, a row or column labelled as a total is not the sum. Silent where a label does not say enough.</summary>
public sealed class RPT3008InferredTotal : Rule
{
    private const int MostOperands = 12;
    private static readonly MessageTemplate Set = new("改为 {value}", "Set to {value}");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT3008",
        Name = "inferred-total",
        Title = new LocalizedText("合计与各项之和不符", "Labelled total is not the sum"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "“{name}”的合计是 {actual}，各项之和是 {operands} = {sum}，相差 {difference}。",
                "The total of \"{name}\" is {actual}; its items add up to {operands} = {sum}, {difference} off."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var table in context.Model.GenericTables)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (IsStated(context.Model, table) || TotalGrid.Of(context.Model.Text, table) is not { } grid)
                continue;
            var reported = new HashSet<TextSpan>();
            foreach (var sum in grid.Sums())
            {
                if (!sum.Holds && reported.Add(sum.Total.Span))
                    Report(context, sum);
            }
        }
    }

    /// <summary>True where the report says itself what adds up in this table.</summary>
    private static bool IsStated(Report report, GenericTable table)
    {
        foreach (var relation in report.StatedRelations)
        {
            if (relation.Error is null && relation.Instances.Any(i => table.Span.Contains(i.TargetSpan)))
                return true;
        }

        return false;
    }

    private static void Report(RuleContext context, GridSum sum)
    {
        var actual = sum.Total.Value.Number ?? 0;
        var operands = string.Join(" + ", sum.Items.Take(MostOperands).Select(i => Numbers.Format(i.Value.Number ?? 0))) + (sum.Items.Count > MostOperands ? " + …" : "");
        var arguments = new MessageArguments(("name", sum.Name), ("actual", actual), ("operands", operands), ("sum", sum.Sum), ("difference", Math.Abs(sum.Sum - actual)));
        var related = sum.Items.Select(i => new RelatedLocation(i.Span, new LocalizedText("加项", "Item"))).ToList();
        var due = Numbers.Format(sum.Sum);
        var fix = new CodeFix(new LocalizedText(Set, new MessageArguments(("value", due))), false, true, [new TextChange(sum.Total.Span, due)]);
        var scope = new FindingScope(Actual: Numbers.Format(actual), Expected: due, Operands: [.. sum.Items.Select(i => Numbers.Format(i.Value.Number ?? 0)), Numbers.Format(actual)]);
        context.Report("default", sum.Total.Span, arguments, related, [fix], scope);
    }
}

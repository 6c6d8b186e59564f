using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Rules.Tables;

namespace ReportLsp.Rules.Totals;

/// <summary>RPT3009: figures contradict what follows from their meaning, such as fewer documents in force than made less repealed.</summary>
public sealed class RPT3009ImpliedStock : Rule
{
    private static readonly MessageTemplate Operand = new("{cell}：{value}", "{cell}: {value}");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT3009",
        Name = "implied-stock",
        Title = new LocalizedText("数量前后矛盾", "Figures contradict their meaning"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "“{row}”的数互相矛盾：{operands}，按含义“{cell}”差了 {difference}；请核对这几个数。",
                "The figures of \"{row}\" contradict each other: {operands}; by their meaning \"{cell}\" is off by {difference}. Check them."),
            ["blank"] = new(
                "“{row}”的数互相矛盾：{operands}，按含义“{cell}”差了 {difference}；请核对这几个数。空白按 0 计。",
                "The figures of \"{row}\" contradict each other: {operands}; by their meaning \"{cell}\" is off by {difference}. Check them. Blanks count as 0."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var table in context.Model.Tables)
        {
            foreach (var result in table.Relations)
            {
                if (result.Outcome == RelationOutcome.Failed && result.Definition.Kind == RelationKind.ImpliedStock)
                    Report(context, table, result);
            }
        }
    }

    private static void Report(RuleContext context, BoundTable table, RelationResult result)
    {
        var relation = result.Definition;
        var target = table.Cells[relation.Target >= 0 ? relation.Target : relation.Terms[^1].Cell];
        var values = relation.Terms.Select(t => table.Cells[t.Cell]).ToList();
        var operands = string.Join('，', values.Select(c => $"{TableNames.Column(table.Definition, c.Definition.ColumnKey)} {Numbers.Format(c.Number ?? 0)}"));
        var arguments = new MessageArguments(
            ("row", TableNames.Row(table.Definition, target.Definition.RowKey)), ("operands", operands),
            ("cell", TableNames.Column(table.Definition, target.Definition.ColumnKey)), ("difference", Math.Abs(result.Difference ?? 0)));
        var related = values.Where(c => c != target).Select(c => new RelatedLocation(
            c.Span,
            new LocalizedText(Operand, new MessageArguments(("cell", TableNames.Cell(table.Definition, c.Definition)), ("value", TableNames.Figure(c.Number)))))).ToList();
        var scope = TableNames.Scope(table, target.Definition, Numbers.Format(target.Number ?? 0), null, [.. values.Select(c => Numbers.Format(c.Number ?? 0))]);
        context.Report(result.HasBlankItems ? "blank" : "default", target.Span, arguments, related, scope: scope);
    }
}

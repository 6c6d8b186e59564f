using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Repair;
using ReportLsp.Rules.Tables;

namespace ReportLsp.Rules.Totals;

/// <summary>RPT3005: the cells that are wrong, where only one smallest repair makes the failing equations of a table hold.</summary>
public sealed class RPT3005SuspectCell : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = SuspectCells.RuleId,
        Name = "suspect-cell",
        Title = new LocalizedText("由勾稽关系找出的错数", "The figure that is wrong"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "“{cell}”此格 {old} 疑应为 {new}{slip}；{change}，{effect}。",
                "\"{cell}\": {old} should probably be {new}{slip}; {change} {effect}."),
            ["blank"] = new(
                "“{cell}”此格 {old} 疑应为 {new}{slip}；{change}，{effect}。空白按 0 计。",
                "\"{cell}\": {old} should probably be {new}{slip}; {change} {effect}. Blanks count as 0.",
                DiagnosticSeverity.Warning),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var table in context.Model.Tables)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            foreach (var component in table.Repairs.Components)
            {
                if (component.Outcome == RepairOutcome.Localised && !Displacements.ExplainFailures(context.Model, table))
                    Report(context, table, component);
            }
        }
    }

    private static void Report(RuleContext context, BoundTable table, ComponentRepairs component)
    {
        var repair = component.Solutions[0];
        var related = SuspectCells.Equations(table, new TableValues(table), component);
        var fix = RepairFixes.Of(context.Model, table, repair, true);
        var key = component.Failing.Any(r => r.HasBlankItems) ? "blank" : "default";
        foreach (var change in repair.Changes)
        {
            var cell = table.Cells[change.Cell];
            var arguments = new MessageArguments(
                ("cell", TableNames.Cell(table.Definition, cell.Definition)), ("old", TableNames.Figure(change.Old)), ("new", change.New),
                ("slip", SuspectCells.Slip(change.Slip)), ("change", SuspectCells.Change(table, repair, change)), ("effect", SuspectCells.Effect(component)));
            var (actual, expected) = (change.Old is { } old ? Numbers.Format(old) : "", Numbers.Format(change.New));
            context.Report(key, cell.Span, arguments, related, [fix], TableNames.Scope(table, cell.Definition, actual, expected, [actual, expected]));
        }
    }
}

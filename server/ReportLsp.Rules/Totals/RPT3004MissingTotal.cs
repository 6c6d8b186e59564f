using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Rules.Tables;

namespace ReportLsp.Rules.Totals;

/// <summary>RPT3004: a total is blank although the relations give it and it is not 0.</summary>
public sealed class RPT3004MissingTotal : Rule
{
    private static readonly MessageTemplate Write = new("填写 {value}", "Write {value}");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT3004",
        Name = "missing-total",
        Title = new LocalizedText("合计没有填写", "Total left blank"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "“{cell}”没有填写，按勾稽关系应为 {value}。",
                "\"{cell}\" is blank; by the sums of the table it should be {value}."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var table in context.Model.Tables)
        {
            if (table.Forced.Count == 0)
                continue;
            foreach (var row in table.Rows.Where(r => r.State is RowState.Complete or RowState.Split && !r.IsDuplicate))
                Report(context, table, row);
        }
    }

    private static void Report(RuleContext context, BoundTable table, BoundRow row)
    {
        var missing = row.Cells.Where(c => c.IsBlank && c.Definition.IsTotal && table.Forced.GetValueOrDefault(c.Definition.Index) != 0).ToList();
        foreach (var cell in missing)
        {
            var value = table.Forced[cell.Definition.Index];
            var text = Numbers.Format(value);
            var arguments = new MessageArguments(("cell", TableNames.Cell(table.Definition, cell.Definition)), ("value", value));
            context.Report("default", cell.Span, arguments, fixes: value > 0 ? [Fix(context, table, row, cell, missing.Count)] : [], scope: TableNames.Scope(table, cell.Definition, "", text));
        }
    }

    /// <summary>Several totals of a row are written together: one figure among blanks would not say whose it is.</summary>
    private static CodeFix Fix(RuleContext context, BoundTable table, BoundRow row, BoundCell cell, int missing)
    {
        var texts = row.Cells.Select(c => !c.IsBlank ? context.Model.Text.ToString(c.Span)
            : c.Definition.IsTotal && table.Forced.TryGetValue(c.Definition.Index, out var value) && value >= 0 ? Numbers.Format(value) : "").ToList();
        if (missing == 1 || row.Label is null || texts.Contains(""))
        {
            var own = Numbers.Format(table.Forced[cell.Definition.Index]);
            return new CodeFix(new LocalizedText(Write, new MessageArguments(("value", own))), false, true, RowFields.Fill(context.Model.Text, [(cell.Span, own)]));
        }

        return new CodeFix(
            new LocalizedText(Write, new MessageArguments(("value", string.Join(' ', texts)))), false, true, [RowFields.Rewrite(context.Model, table, row, texts)]);
    }
}

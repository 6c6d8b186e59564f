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
            var rows = table.Rows.Where(r => r.State is RowState.Complete or RowState.Split && !r.IsDuplicate);
            foreach (var cell in rows.SelectMany(r => r.Cells))
            {
                if (!cell.IsBlank || !cell.Definition.IsTotal || !table.Forced.TryGetValue(cell.Definition.Index, out var value) || value == 0)
                    continue;
                var text = Numbers.Format(value);
                var arguments = new MessageArguments(("cell", TableNames.Cell(table.Definition, cell.Definition)), ("value", value));
                CodeFix[] fixes = value > 0
                    ? [new CodeFix(new LocalizedText(Write, new MessageArguments(("value", text))), false, true, RowFields.Fill(context.Model.Text, [(cell.Span, text)]))]
                    : [];
                context.Report("default", cell.Span, arguments, fixes: fixes, scope: TableNames.Scope(table, cell.Definition, "", text));
            }
        }
    }
}

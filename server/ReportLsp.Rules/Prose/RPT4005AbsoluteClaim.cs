using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;

namespace ReportLsp.Rules.Prose;

/// <summary>RPT4005: an absolute claim that a cell contradicts.</summary>
public sealed class RPT4005AbsoluteClaim : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT4005",
        Name = "absolute-claim",
        Title = new LocalizedText("绝对化表述与表格不符", "Absolute claim contradicted by the table"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "文中说“{claim}”，而表中“{name}”为 {value}。请核对表格，或改写这一表述。",
                "The text claims \"{claim}\", but \"{name}\" in the table is {value}. Check the table or reword the claim."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var claim in context.Model.Prose.Claims)
        {
            var words = context.Model.Text.ToString(claim.Span);
            var arguments = new MessageArguments(("claim", words), ("name", ProseFigures.NameOf(claim.Table, claim.Cell)), ("value", claim.Value));
            var definition = claim.Cell.Definition;
            var scope = new FindingScope(claim.Table.Definition.Key, definition.RowKey, definition.ColumnKey, Actual: words, Operands: [Numbers.Format(claim.Value)]);
            context.Report("default", claim.Span, arguments, ProseFigures.Places(claim.Table, [claim.Cell]), null, scope);
        }
    }
}

using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;

namespace ReportLsp.Rules.Prose;

/// <summary>RPT4003: a percentage that does not fit its counts, or shares past 100 %.</summary>
public sealed class RPT4003Percentage : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT4003",
        Name = "percentage",
        Title = new LocalizedText("百分比与数量不符", "Percentage does not fit the counts"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "{part} 占 {whole} 的 {due}，文中写的是 {stated}。请核对百分比或数量。",
                "{part} of {whole} is {due}, but the text says {stated}. Check the percentage and the counts."),
            ["list"] = new(
                "所列各项占比之和为 {stated}，应为 100%。请核对各项占比。",
                "The shares listed add up to {stated} instead of 100%. Check each of them."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var share in context.Model.Prose.Shares)
        {
            var stated = ProseFigures.Percentage(share.Stated, share.Decimals);
            if (share is not { Due: { } value, Part: { } part, Whole: { } whole })
            {
                var sum = Numbers.Format(share.Stated) + "%";
                context.Report("list", share.Span, new MessageArguments(("stated", sum)), scope: new FindingScope(Actual: sum));
                continue;
            }

            var due = ProseFigures.Percentage(value, share.Decimals);
            var arguments = new MessageArguments(("part", part.Value), ("whole", whole.Value), ("due", due), ("stated", stated));
            RelatedLocation[] related = [new(part.Span, new LocalizedText("部分", "Part")), new(whole.Span, new LocalizedText("总数", "Whole"))];
            var scope = new FindingScope(Actual: stated, Expected: due, Operands: [Numbers.Format(part.Value), Numbers.Format(whole.Value)]);
            context.Report("default", share.Span, arguments, related, ProseFigures.Set(share.Span, due), scope);
        }
    }
}

using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;

namespace ReportLsp.Rules.Prose;

/// <summary>RPT4002: the parts of a breakdown exceed the whole, or a complete list does not reach it.</summary>
public sealed class RPT4002BreakdownTotal : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT4002",
        Name = "breakdown-total",
        Title = new LocalizedText("分项与总数不符", "Parts do not add up to the whole"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "分项之和为 {sum}（{operands}），总数写的是 {whole}。请核对总数或分项。",
                "The parts add up to {sum} ({operands}), but the whole is stated as {whole}. Check the whole and the parts."),
            ["exceeds"] = new(
                "所列分项之和已达 {sum}（{operands}），超过总数 {whole}。请核对总数或分项。",
                "The parts listed already add up to {sum} ({operands}), more than the whole of {whole}. Check the whole and the parts."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var breakdown in context.Model.Prose.Breakdowns)
        {
            var operands = breakdown.Parts.Select(p => Numbers.Format(p.Value)).ToList();
            var arguments = new MessageArguments(("sum", breakdown.Sum), ("whole", breakdown.Whole.Value), ("operands", string.Join(" + ", operands)));
            var related = breakdown.Parts.Select(p => new RelatedLocation(p.Span, new LocalizedText("分项", "Part"))).ToList();
            var scope = new FindingScope(Actual: Numbers.Format(breakdown.Whole.Value), Expected: Numbers.Format(breakdown.Sum), Operands: operands);
            var span = breakdown.Whole.NumberSpan;
            context.Report(
                breakdown.IsClosed ? "default" : "exceeds", span, arguments, related, ProseFigures.Set(span, ProseFigures.Write(context.Model, span, breakdown.Sum)), scope);
        }
    }
}

using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;

namespace ReportLsp.Rules.Prose;

/// <summary>RPT4007: one quantity stated twice with different values.</summary>
public sealed class RPT4007ConflictingCounts : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT4007",
        Name = "conflicting-counts",
        Title = new LocalizedText("同一数量前后不一", "One quantity with two values"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "同一事项前面写的是 {first}，这里写的是 {second}。请核对，前后保持一致。",
                "The same quantity was {first} before and is {second} here. Check which is right and use it in both places."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var conflict in context.Model.Prose.Conflicts)
        {
            var (first, second) = (context.Model.Text.ToString(conflict.First.Span), context.Model.Text.ToString(conflict.Second.Span));
            RelatedLocation[] related = [new(conflict.First.Span, new LocalizedText("前面的写法", "The value before"))];
            var scope = new FindingScope(Actual: Numbers.Format(conflict.Second.Value), Operands: [Numbers.Format(conflict.First.Value), Numbers.Format(conflict.Second.Value)]);
            context.Report("default", conflict.Second.NumberSpan, new MessageArguments(("first", first), ("second", second)), related, null, scope);
        }
    }
}

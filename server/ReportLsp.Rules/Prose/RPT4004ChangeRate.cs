using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model.Prose;

namespace ReportLsp.Rules.Prose;

/// <summary>RPT4004: a stated change does not fit both figures.</summary>
public sealed class RPT4004ChangeRate : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT4004",
        Name = "change-rate",
        Title = new LocalizedText("增减与两年数量不符", "Change does not fit both figures"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "{before} 到 {now}，变化为 {due}，文中写的是 {stated}。请核对增减幅度或两年数量。",
                "From {before} to {now} the change is {due}, but the text says {stated}. Check the change and both figures."),
            ["direction"] = new(
                "由 {before} 变为 {now}，应为“{due}”，文中写的是“{stated}”。",
                "From {before} to {now} is a change in the other direction: write \"{due}\" instead of \"{stated}\"."),
            ["unchanged"] = new(
                "文中说与上年持平，而上年为 {before}，今年为 {now}。请核对。",
                "The text says that nothing changed, but last year there were {before} and this year {now}. Check the sentence."),
        },
    };

    /// <inheritdoc />
    public override bool UsesPreviousYear => true;

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var change in context.Model.Prose.Changes)
        {
            var stated = context.Model.Text.ToString(change.Span);
            var due = change.Error switch
            {
                ChangeError.Amount when change.IsRate => ProseFigures.Percentage(change.Due!.Value, change.Decimals),
                ChangeError.Amount => ProseFigures.Write(context.Model, change.Span, change.Due!.Value),
                ChangeError.Direction => change.IsRate ? change.IsGrowth ? "增长" : "下降" : change.IsGrowth ? "增加" : "减少",
                _ => null,
            };
            var key = change.Error switch { ChangeError.Amount => "default", ChangeError.Direction => "direction", _ => "unchanged" };
            var arguments = new MessageArguments(("before", change.Previous), ("now", change.Current), ("due", due ?? ""), ("stated", stated));
            var value = change is { Error: ChangeError.Amount, IsRate: false } ? Numbers.Format(change.Due!.Value) : due;
            var scope = new FindingScope(Actual: stated, Expected: value, Operands: [Numbers.Format(change.Previous), Numbers.Format(change.Current)]);
            context.Report(key, change.Span, arguments, null, due is null ? [] : ProseFigures.Set(change.Span, due), scope);
        }
    }
}

using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;

namespace ReportLsp.Rules.Totals;

/// <summary>RPT3001: a row does not add up to its total.</summary>
public sealed class RPT3001RowTotal : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT3001",
        Name = "row-total",
        Title = new LocalizedText("行合计不符", "Row does not add up"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "“{name}”各项之和 {sum}，与“{cell}”的 {right} 相差 {difference}；其他数都对的话，应为 {due}。{repairs}",
                "The items of \"{name}\" add up to {sum}, but \"{cell}\" is {right}, {difference} off; if all others are right it should be {due}.{repairs}"),
            ["conflict"] = new(
                "“{name}”各项之和 {sum}，与“{cell}”的 {right} 相差 {difference}；只改合计会使别的勾稽不成立，请逐项核对。{repairs}",
                "The items of \"{name}\" add up to {sum}, but \"{cell}\" is {right}, {difference} off; changing the total alone would upset other sums, so check every item.{repairs}"),
            ["blank"] = new(
                "“{name}”各项之和 {sum}，与“{cell}”的 {right} 相差 {difference}。空白按 0 计。{repairs}",
                "The items of \"{name}\" add up to {sum}, but \"{cell}\" is {right}, {difference} off. Blanks count as 0.{repairs}",
                DiagnosticSeverity.Warning),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context) => FailedRelation.ReportAll(context, RelationKind.RowTotal);
}

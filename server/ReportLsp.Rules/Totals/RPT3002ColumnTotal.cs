using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;

namespace ReportLsp.Rules.Totals;

/// <summary>RPT3002: a column does not add up to its total.</summary>
public sealed class RPT3002ColumnTotal : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT3002",
        Name = "column-total",
        Title = new LocalizedText("列合计不符", "Column does not add up"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "“{name}”一列各项之和 {sum}，与“{cell}”的 {right} 相差 {difference}；其他数都对的话，应为 {due}。{repairs}",
                "The items of column \"{name}\" add up to {sum}, but \"{cell}\" is {right}, {difference} off; if all others are right it should be {due}.{repairs}"),
            ["conflict"] = new(
                "“{name}”一列各项之和 {sum}，与“{cell}”的 {right} 相差 {difference}；只改合计会使别的勾稽不成立，请逐项核对。{repairs}",
                "The items of column \"{name}\" add up to {sum}, but \"{cell}\" is {right}, {difference} off; changing the total alone would upset other sums, so check every item.{repairs}"),
            ["blank"] = new(
                "“{name}”一列各项之和 {sum}，与“{cell}”的 {right} 相差 {difference}。空白按 0 计。{repairs}",
                "The items of column \"{name}\" add up to {sum}, but \"{cell}\" is {right}, {difference} off. Blanks count as 0.{repairs}",
                DiagnosticSeverity.Warning),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context) => FailedRelation.ReportAll(context, RelationKind.ColumnTotal);
}

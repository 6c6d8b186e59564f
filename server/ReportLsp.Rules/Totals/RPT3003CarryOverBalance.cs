using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;

namespace ReportLsp.Rules.Totals;

/// <summary>RPT3003: what came in is not what was settled and what is left.</summary>
public sealed class RPT3003CarryOverBalance : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT3003",
        Name = "carry-over-balance",
        Title = new LocalizedText("收办结转不平衡", "Incoming and settled do not balance"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "“{name}”一列收办不平衡：收到和上年结转 {sum}，办理和结转下年 {right}，相差 {difference}；若只错在“{cell}”（现为 {actual}），应为 {due}。{repairs}",
                "Column \"{name}\" does not balance: received and carried in {sum}, settled and carried out {right}, {difference} apart; if only \"{cell}\" (now {actual}) is wrong, it should be {due}.{repairs}"),
            ["conflict"] = new(
                "“{name}”一列收办不平衡：收到和上年结转 {sum}，办理和结转下年 {right}，相差 {difference}；只改“{cell}”（现为 {actual}）不能使全表相符，请核对这几个数。{repairs}",
                "Column \"{name}\" does not balance: received and carried in {sum}, settled and carried out {right}, {difference} apart; changing \"{cell}\" (now {actual}) alone does not mend the table, so check all of these.{repairs}"),
            ["blank"] = new(
                "“{name}”一列收办不平衡：收到和上年结转 {sum}，办理和结转下年 {right}，相差 {difference}。空白按 0 计。{repairs}",
                "Column \"{name}\" does not balance: received and carried in {sum}, settled and carried out {right}, {difference} apart. Blanks count as 0.{repairs}",
                DiagnosticSeverity.Warning),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context) => FailedRelation.ReportAll(context, RelationKind.Balance);
}

using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;

namespace ReportLsp.Rules.Totals;

/// <summary>RPT3006: values in the wrong place. Blames the place, not the figures.</summary>
public sealed class RPT3006ShiftedValues : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT3006",
        Name = "shifted-values",
        Title = new LocalizedText("数字错格错行", "Values in the wrong place"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Fix = FixKind.Mixed,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "“{table}”的 {all} 项勾稽有 {count} 项不成立，多半是整行或整列错了位，不是个别数填错；请从这里起对照原表检查行列是否对齐。",
                "{count} of the {all} {all|sum|sums} of \"{table}\" {count|fails|fail}: rows or columns are probably out of place rather than single figures wrong. Compare with the original from here on."),
            ["extra"] = new(
                "“{row}”多出的数是这个 {value}：去掉它，这一行的勾稽全部成立。",
                "The extra value of \"{row}\" is this {value}: without it all sums of the row hold."),
            ["divided"] = new(
                "“{row}”把一个数分在了两格：{first} 和 {second} 合成 {number}，这一行的勾稽全部成立。",
                "One figure of \"{row}\" stands in two cells: with {first} and {second} joined into {number} all sums of the row hold."),
            ["shifted"] = new(
                "“{row}”的数错了格：排成 {values}，这一行的勾稽全部成立。",
                "The values of \"{row}\" stand in the wrong cells: as {values} all sums of the row hold."),
            ["swapped"] = new(
                "“{row}”与“{other}”两行的数填反了：对调之后，不成立的 {count} 项勾稽{count||全部}成立。",
                "The values of \"{row}\" and \"{other}\" changed places: put back, {count|the|all} {count} failing {count|sum holds|sums hold}."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var table in context.Model.Tables)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            foreach (var found in Displacements.Of(context.Model, table))
            {
                CodeFix[] fixes = found.Changes.Count > 0 ? [new CodeFix(Title(found.Message), false, true, found.Changes)] : [];
                context.Report(found.Message, found.Span, found.Arguments, found.Related, fixes, Tables.TableNames.Scope(table, found.Row));
            }
        }
    }

    private static LocalizedText Title(string message) => message switch
    {
        "extra" => new LocalizedText("去掉多出的数", "Remove the extra value"),
        "divided" => new LocalizedText("合成一个数", "Join the two parts"),
        "swapped" => new LocalizedText("对调两行的数", "Put the values of the two rows back"),
        _ => new LocalizedText("移回原格", "Move the values back"),
    };
}

using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Rules.Tables;

/// <summary>RPT2004: a row that stands twice, out of order, or that the format does not have.</summary>
public sealed class RPT2004UnexpectedRow : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT2004",
        Name = "unexpected-row",
        Title = new LocalizedText("多出、重复或错位的行", "Row that is added, repeated or out of order"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "“{row}”应当在“{other}”之前，两行的次序颠倒了；请连同数字一起调整，并核对数字与行名是否对应。",
                "\"{row}\" should stand before \"{other}\"; move it with its figures and check that figures and labels belong together."),
            ["duplicate"] = new(
                "“{row}”这一行出现了两次，请删去多余的一行。",
                "The row \"{row}\" stands here twice; remove the one too many."),
            ["table"] = new(
                "“{table}”这张表出现了两次，请删去多余的一张，并核对留下的数字。",
                "The table \"{table}\" stands here twice; remove one and check the figures of the one that stays."),
            ["local"] = new(
                "规定的表样没有“{row}”这一行，请删去，其内容写入第一部分或并入规定的行。",
                "The prescribed table has no row \"{row}\"; remove it and put its contents into the overview or into a prescribed row.",
                DiagnosticSeverity.Warning),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var table in context.Model.Tables)
        {
            if (FormatInForce.Replaced(context.Model, table) is not null)
                continue;
            OutOfOrder(context, table);
            if (table.Repeat is { } repeat)
                context.Report("table", repeat.LabelSpan, new MessageArguments(("table", table.Definition.Name)), scope: TableNames.Scope(table));
            foreach (var row in table.Rows)
            {
                if (row is { IsDuplicate: true, Label: { } label })
                    Duplicate(context, table, row, label);
            }

            foreach (var row in table.LocalRows)
            {
                if (!table.ForeignLabels.Contains(row.Label))
                    context.Report("local", row.Label.Span, new MessageArguments(("row", row.Label.Text.Trim())), scope: TableNames.Scope(table));
            }
        }
    }

    private static void Duplicate(RuleContext context, BoundTable table, BoundRow row, BoundLabel label)
    {
        var first = table.Rows.FirstOrDefault(r => r.Layout == row.Layout && !r.IsDuplicate);
        RelatedLocation[] related = first?.Label is { } place ? [new RelatedLocation(place.Span, new LocalizedText("另一处在这里", "The other one is here"))] : [];
        context.Report("duplicate", label.Span, new MessageArguments(("row", TableNames.Of(table, row.Layout))), related, scope: TableNames.Scope(table, row.Layout));
    }

    /// <summary>Each row out of order once, at the later row of the pair: the one that should have come before.</summary>
    private static void OutOfOrder(RuleContext context, BoundTable table)
    {
        if (!table.Rows.Any(static r => r.IsOutOfOrder))
            return;
        var layout = table.Definition.Rows.ToList();
        var rows = table.Rows.Where(r => r.Label is not null && !r.IsDuplicate).OrderBy(r => r.Span.Start).ToList();
        var reported = new HashSet<BoundRow>();
        foreach (var row in rows.Where(r => r.IsOutOfOrder))
        {
            var at = rows.IndexOf(row);
            var index = layout.IndexOf(row.Layout);
            var (early, late) = (row, rows.FindLast(r => r.Span.Start > row.Span.Start && layout.IndexOf(r.Layout) < index));
            if (late is null)
            {
                late = row;
                early = rows.Take(at).FirstOrDefault(r => layout.IndexOf(r.Layout) > index);
            }

            if (early is null || !reported.Add(late))
                continue;
            var arguments = new MessageArguments(("row", TableNames.Of(table, late.Layout)), ("other", TableNames.Of(table, early.Layout)));
            var related = new RelatedLocation(early.Label!.Span, new LocalizedText("它应当在这一行之前", "It should stand before this row"));
            context.Report("default", late.Label!.Span, arguments, [related], scope: TableNames.Scope(table, late.Layout));
        }
    }
}

using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Rules.Tables;

/// <summary>RPT2002: a table follows another format than the report, in whole or in some rows.</summary>
public sealed class RPT2002WrongFormat : Rule
{
    private const int MostRows = 4;

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT2002",
        Name = "wrong-format",
        Title = new LocalizedText("统计表用了另一套格式", "Table of another format"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "这张“{table}”是“{found}”的样式，{reason}应当用“{due}”的样式（{basis}）。{changes}请换用新表并重新填写，不要只改表头。",
                "This table \"{table}\" is that of \"{found}\"; {reason}it should be that of \"{due}\" ({basis}).{changes} Take the prescribed table and fill it in again; do not just change its headings."),
            ["mixture"] = new(
                "“{table}”混用了两套格式：“{rows}”不是“{due}”的行。请按“{due}”的表样重新填写。",
                "The table \"{table}\" mixes two formats: \"{rows}\" is no row of \"{due}\". Fill it in again as \"{due}\" prescribes."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var table in context.Model.Tables)
        {
            if (FormatInForce.Replaced(context.Model, table) is { } prescribed)
                Whole(context, table, prescribed);
            else if (table.ForeignLabels.Count > 0)
                Mixture(context, table);
        }
    }

    private static void Whole(RuleContext context, BoundTable table, TableDefinition prescribed)
    {
        var report = context.Model;
        var due = FormatInForce.Of(report)!;
        var reason = report.Year is { } year
            ? new LocalizedText(new MessageTemplate("{year} 年的报告", "in a report of {year} "), new MessageArguments(("year", year.Value)))
            : new LocalizedText("本报告", "here ");
        var arguments = new MessageArguments(
            ("table", table.Definition.Name), ("found", table.Format.Name), ("due", due.Name), ("basis", string.Join('、', due.LegalBasis)),
            ("reason", reason), ("changes", Changes(table.Definition, prescribed)));
        context.Report("default", table.Labels[0].Span, arguments, scope: TableNames.Scope(table));
    }

    /// <summary>The rows that go and the rows that come, some of them.</summary>
    private static LocalizedText Changes(TableDefinition found, TableDefinition due)
    {
        var gone = Rows(found, due);
        var added = Rows(due, found);
        var template = (gone.Length, added.Length) switch
        {
            (0, 0) => new MessageTemplate("", ""),
            (_, 0) => new MessageTemplate("新表没有“{gone}”。", " \"{gone}\" is no longer there."),
            (0, _) => new MessageTemplate("新表多了“{added}”。", " \"{added}\" is added."),
            _ => new MessageTemplate("“{gone}”改为“{added}”。", " Instead of \"{gone}\" there is \"{added}\"."),
        };
        return new LocalizedText(template, new MessageArguments(("gone", gone), ("added", added)));
    }

    private static string Rows(TableDefinition table, TableDefinition other)
    {
        var labels = other.RowKeys.Select(r => r.Label).ToHashSet(StringComparer.Ordinal);
        return string.Join('、', table.RowKeys.Where(r => !labels.Contains(r.Label)).Select(r => r.Label).Take(MostRows));
    }

    private static void Mixture(RuleContext context, BoundTable table)
    {
        var labels = table.ForeignLabels;
        var arguments = new MessageArguments(
            ("table", table.Definition.Name), ("rows", string.Join('、', labels.Take(MostRows).Select(l => l.Text.Trim()))), ("due", table.Format.Name));
        var related = labels.Skip(1).Select(l => new RelatedLocation(l.Span, new LocalizedText("也是另一套格式的行", "Also a row of the other format"))).ToList();
        context.Report("mixture", labels[0].Span, arguments, related, scope: TableNames.Scope(table));
    }
}

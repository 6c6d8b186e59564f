using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;

namespace ReportLsp.Rules.Tables;

/// <summary>RPT2003: a row of the format is absent. Silent where the table is of another format.</summary>
public sealed class RPT2003MissingRow : Rule
{
    private static readonly MessageTemplate Insert = new("插入空白行“{row}”", "Insert a blank row \"{row}\"");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT2003",
        Name = "missing-row",
        Title = new LocalizedText("表中缺少规定的行", "Row of the table missing"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Fix = FixKind.Insert,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "“{table}”缺少“{row}”这一行（{count} 个数），没有发生也要保留该行并填 0。",
                "The row \"{row}\" ({count} {count|figure|figures}) is missing from \"{table}\"; keep it and write 0 where there is nothing to report."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var table in context.Model.Tables)
        {
            if (table.MissingRows.Count == 0 || FormatInForce.IsMixed(context.Model, table))
                continue;
            foreach (var row in table.MissingRows)
            {
                var insertion = RowInsertion.Of(context.Model, table, row);
                var name = TableNames.Of(table, row);
                var arguments = new MessageArguments(("table", table.Definition.Name), ("row", name), ("count", row.Cells.Count));
                // Where the sums say that the row is not 0, a blank one would be wrong.
                var isZero = row.Cells.All(c => table.Forced.GetValueOrDefault(c.Index) == 0);
                CodeFix[] fixes = isZero && insertion.Change is { } change
                    ? [new CodeFix(new LocalizedText(Insert, new MessageArguments(("row", name))), false, true, [change])]
                    : [];
                context.Report("default", insertion.Place, arguments, fixes: fixes, scope: TableNames.Scope(table, row));
            }
        }
    }
}

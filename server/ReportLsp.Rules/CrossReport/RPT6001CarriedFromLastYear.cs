using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Rules.Tables;

namespace ReportLsp.Rules.CrossReport;

/// <summary>RPT6001: what this year's report says it was left with is not what last year's left, column by column.</summary>
public sealed class RPT6001CarriedFromLastYear : CrossReportRule
{
    private static readonly MessageTemplate Place = new("{agency}{year}年：{cell} {value}", "{agency}, {year}: {cell} {value}");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT6001",
        Name = "carried-from-last-year",
        Title = new LocalizedText("上年结转与上年报告不符", "Carried over from last year, but last year's report says otherwise"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "“{column}”列“{row}”写的是 {actual}，{year} 年报告的“{source}”是 {expected}，相差 {difference}；请核对两年的台账，改正写错的一份。",
                "\"{row}\", column \"{column}\", says {actual}, but \"{source}\" of the {year} report says {expected}, a difference of {difference}. Check both years and correct the report that is wrong."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(CrossReportContext context)
    {
        foreach (var pair in context.Pairs)
        {
            foreach (var table in pair.Later.Tables)
            {
                if (pair.Earlier.Table(table.Definition.Key) is not { } old)
                    continue;
                foreach (var (source, target) in CarriedRows.Between(old.Definition, table.Definition))
                {
                    foreach (var column in table.Definition.ColumnKeys)
                    {
                        if (table.At(target, column.Key) is { } carried && old.At(source, column.Key) is { } left && carried.Value != left.Value)
                            Report(context, pair, (table, carried), (old, left));
                    }
                }
            }
        }
    }

    private static void Report(CrossReportContext context, ReportPair pair, (TableFacts Table, CellFact Cell) now, (TableFacts Table, CellFact Cell) then)
    {
        var cell = now.Table.Definition.Cells[now.Cell.Cell];
        var source = then.Table.Definition.Cells[then.Cell.Cell];
        var (actual, expected) = (now.Cell.Value, then.Cell.Value);
        var related = new RelatedLocation(
            then.Cell.Place.Span,
            new LocalizedText(Place, new MessageArguments(
                ("agency", pair.Earlier.Agency!.Name), ("year", pair.Earlier.Year!.Value), ("cell", TableNames.Cell(then.Table.Definition, source)), ("value", expected))),
            pair.Earlier.Path,
            then.Cell.Place.Range);
        context.Report(
            pair.Later,
            "default",
            now.Cell.Place,
            new MessageArguments(
                ("row", TableNames.Row(now.Table.Definition, cell.RowKey)), ("column", TableNames.Column(now.Table.Definition, cell.ColumnKey)), ("actual", actual),
                ("year", pair.Earlier.Year!.Value), ("source", TableNames.Row(then.Table.Definition, source.RowKey)), ("expected", expected),
                ("difference", Math.Abs(actual - expected))),
            [related],
            new FindingScope(
                now.Table.Definition.Key, cell.RowKey, cell.ColumnKey, now.Table.Section, Numbers.Format(actual), Numbers.Format(expected),
                [Numbers.Format(actual), Numbers.Format(expected)]));
    }
}

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
                    Compare(context, pair, (table, target), (old, source));
            }
        }
    }

    /// <summary>Compares two rows column by column. A total that differs by what its columns differ by is named beside them, not for itself.</summary>
    private static void Compare(CrossReportContext context, ReportPair pair, (TableFacts Table, string Row) now, (TableFacts Table, string Row) then)
    {
        var differing = new List<(CellFact Carried, CellFact Left)>();
        foreach (var column in now.Table.Definition.ColumnKeys)
        {
            if (now.Table.At(now.Row, column.Key) is { } carried && then.Table.At(then.Row, column.Key) is { } left && carried.Value != left.Value)
                differing.Add((carried, left));
        }

        foreach (var (carried, left) in differing)
        {
            if (ExplainedTotal(now.Table.Definition, differing, carried.Cell) is not null)
                continue;
            var totals = differing.FindAll(d => ExplainedTotal(now.Table.Definition, differing, d.Carried.Cell) is { } terms && terms.Any(t => t.Cell == carried.Cell));
            Report(context, pair, (now.Table, carried), (then.Table, left), totals);
        }
    }

    /// <summary>The relation's cells where a cell is their total and differs by what they differ by together; null where it does not.</summary>
    private static IReadOnlyList<RelationCell>? ExplainedTotal(TableDefinition table, List<(CellFact Carried, CellFact Left)> differing, int cell)
    {
        foreach (var relation in table.Relations)
        {
            if (relation.Kind != RelationKind.RowTotal || relation.Target != cell)
                continue;
            var (balance, isOfOthers) = (0m, false);
            foreach (var term in relation.Terms)
            {
                foreach (var (carried, left) in differing)
                {
                    if (carried.Cell != term.Cell)
                        continue;
                    balance += term.Coefficient * (carried.Value - left.Value);
                    isOfOthers |= term.Cell != cell;
                }
            }

            return isOfOthers && balance == 0 ? relation.Terms : null;
        }

        return null;
    }

    private static void Report(CrossReportContext context, ReportPair pair, (TableFacts Table, CellFact Cell) now, (TableFacts Table, CellFact Cell) then, List<(CellFact Carried, CellFact Left)> totals)
    {
        var cell = now.Table.Definition.Cells[now.Cell.Cell];
        var source = then.Table.Definition.Cells[then.Cell.Cell];
        var (actual, expected) = (now.Cell.Value, then.Cell.Value);
        var related = new List<RelatedLocation> { Related(pair.Earlier, then.Table, then.Cell) };
        foreach (var (carried, left) in totals)
        {
            related.Add(Related(pair.Later, now.Table, carried));
            related.Add(Related(pair.Earlier, then.Table, left));
        }

        context.Report(
            pair.Later,
            "default",
            now.Cell.Place,
            new MessageArguments(
                ("row", TableNames.Row(now.Table.Definition, cell.RowKey)), ("column", TableNames.Column(now.Table.Definition, cell.ColumnKey)), ("actual", actual),
                ("year", pair.Earlier.Year!.Value), ("source", TableNames.Row(then.Table.Definition, source.RowKey)), ("expected", expected),
                ("difference", Math.Abs(actual - expected))),
            related,
            new FindingScope(
                now.Table.Definition.Key, cell.RowKey, cell.ColumnKey, now.Table.Section, Numbers.Format(actual), Numbers.Format(expected),
                [Numbers.Format(actual), Numbers.Format(expected)]));
    }

    private static RelatedLocation Related(ReportFacts report, TableFacts table, CellFact fact) => new(
        fact.Place.Span,
        new LocalizedText(Place, new MessageArguments(
            ("agency", report.Agency!.Name), ("year", report.Year!.Value), ("cell", TableNames.Cell(table.Definition, table.Definition.Cells[fact.Cell])), ("value", fact.Value))),
        report.Path,
        fact.Place.Range);
}

using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Rules.Tables;

namespace ReportLsp.Rules.CrossReport;

/// <summary>RPT6002: a stock is not what last year's was, and what came in, less what went out.</summary>
public sealed class RPT6002StockFromLastYear : CrossReportRule
{
    private static readonly MessageTemplate Place = new("{agency}{year}年：{cell} {value}", "{agency}, {year}: {cell} {value}");
    private static readonly MessageTemplate Operand = new("本年：{cell} {value}", "this year: {cell} {value}");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT6002",
        Name = "stock-from-last-year",
        Title = new LocalizedText("年末存量与上年存量接不上", "A stock does not follow from last year's"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "“{row}”的“{column}”写的是 {actual}，但 {year} 年为 {before}，按本年变动推算（{sum}）应为 {expected}；请核对本年制发、废止和两年的存量。",
                "\"{column}\" of \"{row}\" says {actual}, but the {year} report says {before}, and with this year's changes ({sum}) it should be {expected}. Check the changes of this year and the stock of both years."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(CrossReportContext context)
    {
        foreach (var pair in context.Pairs)
        {
            foreach (var table in pair.Later.Tables)
            {
                // The same definition: a stock of another format may count something else.
                if (pair.Earlier.Table(table.Definition.Key) is not { } old || old.Format.Id != table.Format.Id)
                    continue;
                foreach (var relation in table.Definition.Relations)
                    Compare(context, pair, table, old, relation);
            }
        }
    }

    private static void Compare(CrossReportContext context, ReportPair pair, TableFacts table, TableFacts old, RelationDefinition relation)
    {
        if (relation.Kind != RelationKind.ImpliedStock || relation.Constant != 0 || StockOf(table.Definition, relation) is not { } stock)
            return;
        if (table.At(stock.Cell) is not { } now || old.At(stock.Cell) is not { } before)
            return;
        var changes = new List<(CellFact Cell, decimal Change)>();
        foreach (var term in relation.Terms)
        {
            if (term.Cell == stock.Cell)
                continue;
            if (table.At(term.Cell) is not { } cell)
                return;
            changes.Add((cell, -term.Coefficient * stock.Coefficient * cell.Value));
        }

        var expected = before.Value + changes.Sum(c => c.Change);
        if (expected != now.Value)
            Report(context, pair, (table, now), before, changes, expected);
    }

    /// <summary>The stock of a relation that has all that changes it, what comes in and what goes out; null where it lacks either.</summary>
    private static RelationCell? StockOf(TableDefinition table, RelationDefinition relation)
    {
        RelationCell? stock = null;
        bool hasMore = false, hasLess = false;
        foreach (var term in relation.Terms)
        {
            var isStock = table.ColumnKeys.Concat(table.RowKeys).Any(k =>
                k.Roles.Contains(AxisRoles.Stock) && (k.Key == table.Cells[term.Cell].ColumnKey || k.Key == table.Cells[term.Cell].RowKey));
            if (!isStock)
            {
                hasMore |= term.Coefficient > 0;
                hasLess |= term.Coefficient < 0;
            }
            else if (stock is not null || Math.Abs(term.Coefficient) != 1)
            {
                return null;
            }
            else
            {
                stock = term;
            }
        }

        return hasMore && hasLess && relation.Operator != RelationOperator.Equal ? stock : null;
    }

    private static void Report(
        CrossReportContext context,
        ReportPair pair,
        (TableFacts Table, CellFact Cell) now,
        CellFact before,
        List<(CellFact Cell, decimal Change)> changes,
        decimal expected)
    {
        var table = now.Table.Definition;
        var cell = table.Cells[now.Cell.Cell];
        var sum = Numbers.Format(before.Value);
        var related = new List<RelatedLocation>
        {
            new(before.Place.Span,
                new LocalizedText(Place, new MessageArguments(
                    ("agency", pair.Earlier.Agency!.Name), ("year", pair.Earlier.Year!.Value), ("cell", TableNames.Cell(table, cell)), ("value", before.Value))),
                pair.Earlier.Path,
                before.Place.Range),
        };
        foreach (var (item, change) in changes)
        {
            sum += $" {(change < 0 ? '-' : '+')} {Numbers.Format(Math.Abs(change))}";
            var operand = new MessageArguments(("cell", TableNames.Cell(table, table.Cells[item.Cell])), ("value", item.Value));
            related.Add(new RelatedLocation(item.Place.Span, new LocalizedText(Operand, operand)));
        }

        var arguments = new MessageArguments(
            ("row", TableNames.Row(table, cell.RowKey)), ("column", TableNames.Column(table, cell.ColumnKey)), ("actual", now.Cell.Value),
            ("year", pair.Earlier.Year!.Value), ("before", before.Value), ("sum", sum), ("expected", expected));
        IReadOnlyList<string> operands =
            [Numbers.Format(now.Cell.Value), Numbers.Format(before.Value), .. changes.Select(c => Numbers.Format(c.Cell.Value))];
        context.Report(
            pair.Later, "default", now.Cell.Place, arguments, related,
            new FindingScope(table.Key, cell.RowKey, cell.ColumnKey, now.Table.Section, Numbers.Format(now.Cell.Value), Numbers.Format(expected), operands));
    }
}

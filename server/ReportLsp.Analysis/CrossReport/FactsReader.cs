using System.Runtime.CompilerServices;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Analysis.CrossReport;

/// <summary>Takes from a report what the rules over several reports need.</summary>
public static class FactsReader
{
    /// <summary>What <see cref="CarriedCells"/> marked in each table.</summary>
    private static readonly ConditionalWeakTable<TableDefinition, bool[]> Carried = [];

    /// <summary>The facts of a document; of one that could not be bound, or whose facts could not be gathered, there are none but its path.</summary>
    public static ReportFacts Read(Document document)
    {
        try
        {
            return ReadAll(document);
        }
#pragma warning disable CA1031 // A report that cannot be compared is a finding, not the end of the run.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new ReportFacts { Path = document.Path, Settings = document.Settings, Failure = Analyzer.CrossRuleCrashed("RPT6xxx", exception) };
        }
    }

    private static ReportFacts ReadAll(Document document)
    {
        var report = document.Model;
        var agency = AgencyReader.Read(report, document.Path);
        return new ReportFacts
        {
            Path = document.Path,
            Settings = document.Settings,
            Agency = agency,
            Year = report.Year?.Value,
            Format = report.Format?.Id,
            Tables = agency is null || report.Year is null ? [] : ReadTables(report),
            Prose = agency is null || report.Year is null ? ProseShingles.None : ProseReader.Read(report, agency),
            LacksPreviousYear = agency is not null && report.Year is not null && PreviousYearAnalyzer.HasRules(document.Settings) && report.Prose.LacksPreviousYear,
            Suppressions = ReadSuppressions(report, document.Settings.Rules),
        };
    }

    private static TableFacts[] ReadTables(Report report)
    {
        var result = new List<TableFacts>(report.Tables.Count);
        foreach (var table in report.Tables)
        {
            if (report.Tables.Count(t => t.Definition.Key == table.Definition.Key) == 1)
                result.Add(Read(report, table));
        }

        return [.. result];
    }

    /// <summary>The numbers of rows that surely belong to their cells: all fields there, the row only once.</summary>
    private static TableFacts Read(Report report, BoundTable table)
    {
        var isCarried = Carried.GetValue(table.Definition, CarriedCells);
        var hasDuplicates = table.Rows.Any(r => r.IsDuplicate);
        var numbers = new decimal?[table.Definition.Cells.Count];
        var cells = new List<CellFact>(32);
        foreach (var row in table.Rows)
        {
            if (row.State != RowState.Complete || (hasDuplicates && table.Rows.Any(r => r.IsDuplicate && r.Layout == row.Layout)))
                continue;
            foreach (var cell in row.Cells)
            {
                if (cell.Number is not { } number)
                    continue;
                var index = cell.Definition.Index;
                numbers[index] = number;
                if (isCarried[index])
                    cells.Add(new CellFact(index, number, new FactPlace(cell.Span, report.Text.GetPosition(cell.Span.Start))));
            }
        }

        cells.Sort(static (a, b) => a.Cell.CompareTo(b.Cell));
        return new TableFacts(table.Definition, table.Format, table.Section?.Definition?.Key, new CellNumbers(numbers), [.. cells]);
    }

    /// <summary>Marks the cells whose places rules need: what goes on from year to year, and what a relation says changes a stock.</summary>
    private static bool[] CarriedCells(TableDefinition table)
    {
        var result = new bool[table.Cells.Count];
        var rows = KeysOf(table.RowKeys);
        var columns = KeysOf(table.ColumnKeys);
        foreach (var cell in table.Cells)
            result[cell.Index] = rows.Contains(cell.RowKey) || columns.Contains(cell.ColumnKey);
        foreach (var relation in table.Relations)
        {
            if (relation.Kind != RelationKind.ImpliedStock)
                continue;
            foreach (var term in relation.Terms)
                result[term.Cell] = true;
        }

        return result;
    }

    private static List<string> KeysOf(IReadOnlyList<AxisEntry> axis) =>
        [.. axis.Where(e => e.Roles.Contains(AxisRoles.CarriedIn) || e.Roles.Contains(AxisRoles.CarriedOut) || e.Roles.Contains(AxisRoles.Stock)).Select(e => e.Key)];

    private static IReadOnlyList<Suppression> ReadSuppressions(Report report, RuleSet rules)
    {
        foreach (var directive in report.Directives)
        {
            if (directive.Key == SuppressionSyntax.Key)
                return [.. new SuppressionMap(report, rules).All.Where(s => s.Rules.Any(id => rules.FindCross(id) is not null))];
        }

        return [];
    }
}

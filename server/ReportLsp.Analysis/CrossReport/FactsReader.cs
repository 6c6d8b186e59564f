using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Analysis.CrossReport;

/// <summary>Takes from a report what the rules over several reports need.</summary>
public static class FactsReader
{
    /// <summary>The facts of a document; of one that could not be bound there are none but its path.</summary>
    public static ReportFacts Read(Document document)
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
            Prose = agency is null || report.Year is null ? ProseFacts.None : ProseReader.Read(report, agency),
            Suppressions = ReadSuppressions(report, document.Settings.Rules),
        };
    }

    private static List<TableFacts> ReadTables(Report report)
    {
        var result = new List<TableFacts>(report.Tables.Count);
        for (var i = 0; i < report.Tables.Count; i++)
        {
            var table = report.Tables[i];
            if (report.Tables.Count(t => t.Definition.Key == table.Definition.Key) == 1)
                result.Add(new TableFacts(table.Definition, table.Format, table.Section?.Definition?.Key, ReadCells(report, table)));
        }

        return result;
    }

    /// <summary>The numbers of rows that surely belong to their cells: all fields there, the row only once.</summary>
    private static CellFact[] ReadCells(Report report, BoundTable table)
    {
        var result = new List<CellFact>(table.Cells.Count);
        foreach (var row in table.Rows)
        {
            if (row.State != RowState.Complete || row.IsDuplicate || table.Rows.Any(r => r.IsDuplicate && r.Layout == row.Layout))
                continue;
            foreach (var cell in row.Cells)
            {
                if (cell.Number is { } number)
                    result.Add(new CellFact(cell.Definition.Index, number, new FactPlace(cell.Span, report.Text.GetPosition(cell.Span.Start))));
            }
        }

        result.Sort(static (a, b) => a.Cell.CompareTo(b.Cell));
        return [.. result];
    }

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

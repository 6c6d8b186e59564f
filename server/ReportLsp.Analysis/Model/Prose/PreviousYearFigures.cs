namespace ReportLsp.Analysis.Model.Prose;

/// <summary>Figures of the report of the year before, as far as they are known. Immutable.</summary>
/// <param name="year">The year of that report.</param>
/// <param name="value">The figure of a cell by table, row and column key; null where it is not known.</param>
public sealed class PreviousYearFigures(int year, Func<string, string, string, decimal?> value)
{
    /// <summary>The year of that report.</summary>
    public int Year { get; } = year;

    /// <summary>The figure of a cell, or null where it is not known.</summary>
    public decimal? Value(string table, string row, string column) => value(table, row, column);

    /// <summary>The figures of a bound report.</summary>
    /// <param name="report">The report of the year before; its year must be known.</param>
    public static PreviousYearFigures? Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Year is { } year
            ? new PreviousYearFigures(year.Value, (table, row, column) => ValueOf(report, table, row, column))
            : null;
    }

    private static decimal? ValueOf(Report report, string table, string row, string column)
    {
        foreach (var bound in report.Tables)
        {
            if (bound.Definition.Key == table)
                return bound.Cell(row, column)?.Number;
        }

        return null;
    }
}

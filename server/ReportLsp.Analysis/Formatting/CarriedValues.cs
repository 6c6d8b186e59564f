using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Analysis.Formatting;

/// <summary>What last year's report fixes in this year's: each column of what it left over is what this year begins with.</summary>
public static class CarriedValues
{
    /// <summary>Values by path <c>table/row/column</c> of the new report.</summary>
    /// <param name="format">Format of the new report.</param>
    /// <param name="tables">Tables of last year's report, of this or another format.</param>
    public static IReadOnlyDictionary<string, decimal> From(StatutoryFormat format, IEnumerable<BoundTable> tables)
    {
        var result = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var old in tables)
        {
            if (format.Table(old.Definition.Key) is not { } table)
                continue;
            foreach (var (source, target) in CarriedRows.Between(old.Definition, table))
            {
                foreach (var column in table.ColumnKeys)
                {
                    if (table.Cell(target, column.Key) is not null && old.Cell(source, column.Key)?.Number is { } number)
                        result[$"{table.Key}/{target}/{column.Key}"] = number;
                }
            }
        }

        return result;
    }
}

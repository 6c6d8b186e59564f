using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model.Prose;

namespace ReportLsp.Analysis.Model.Repair;

/// <summary>
/// Where else figures of a table are stated: in the prose of the report, and, for what was carried over, in the report of the year before
/// where that is at hand. Looked up when a repair is first ranked; a report without a failing equation never is.
/// </summary>
internal sealed class TableEvidence(Report report, BoundTable table)
{
    private (int Cell, decimal Value)[]? _stated;

    /// <summary>The sources that state a value of a cell.</summary>
    public ValueSources Of(int cell, decimal value)
    {
        var result = ValueSources.None;
        foreach (var one in Volatile.Read(ref _stated) ?? Interlocked.CompareExchange(ref _stated, Read(), null) ?? _stated)
            result |= one.Cell == cell && one.Value == value ? ValueSources.Prose : ValueSources.None;
        return LeftByLastYear(cell) == value ? result | ValueSources.OtherYear : result;
    }

    /// <summary>Counts of the prose that name a single cell. One that agrees may be rounded: the cell's own figure is then what is confirmed.</summary>
    private (int Cell, decimal Value)[] Read()
    {
        var result = new List<(int, decimal)>();
        foreach (var quantity in report.ProseQuantities)
        {
            if (quantity.Table != table || quantity.Cells is not [var cell])
                continue;
            if (quantity.Outcome == QuantityOutcome.Agrees && cell.Number is { } number)
                result.Add((cell.Definition.Index, number));
            else if (quantity.Outcome == QuantityOutcome.Differs && cell.Definition.Domain != ValueDomain.Amount)
                result.Add((cell.Definition.Index, quantity.Value));
        }

        return [.. result];
    }

    private decimal? LeftByLastYear(int cell)
    {
        var definition = table.Definition.Cells[cell];
        if (report.PreviousYear is not { } previous || !RowRoles.Has(table.Definition, definition.RowKey, AxisRoles.CarriedIn))
            return null;
        foreach (var row in table.Definition.RowKeys)
        {
            if (row.Roles.Contains(AxisRoles.CarriedOut))
                return previous.Value(table.Definition.Key, row.Key, definition.ColumnKey);
        }

        return null;
    }
}

namespace ReportLsp.Analysis.Model.Repair;

/// <summary>
/// Orders repairs of one size: by weight of their cells and the slip that explains each, then fewer totals, smaller changes, order of the
/// table. The weights are those of the design; they order and never decide.
/// </summary>
internal sealed class RepairRanking(BoundTable table, ValueEvidence? evidence) : IComparer<RepairSolution>
{
    private const int Blank = 200;
    private const int Total = 800;
    private const int Item = 1000;
    private const int Confirmed = 3000;
    private const int StatedInProse = 500;

    /// <summary>The weight of a repair in thousandths.</summary>
    public int Weigh(IReadOnlyList<CellChange> changes)
    {
        var sum = 0;
        for (var i = 0; i < changes.Count; i++)
        {
            var change = changes[i];
            var cell = change.Old is null ? Blank
                : evidence?.Invoke(change.Cell, change.Old.Value) is not (null or ValueSources.None) ? Confirmed
                : table.Definition.Cells[change.Cell].IsTotal ? Total : Item;
            sum += cell * Tenths(change.Slip) / 10;
            if (evidence?.Invoke(change.Cell, change.New) is { } sources && sources.HasFlag(ValueSources.Prose))
                sum -= StatedInProse;
        }

        return sum;
    }

    /// <inheritdoc />
    public int Compare(RepairSolution? x, RepairSolution? y)
    {
        if (ReferenceEquals(x, y) || x is null || y is null)
            return 0;
        var order = x.Weight.CompareTo(y.Weight);
        if (order == 0)
            order = Totals(x).CompareTo(Totals(y));
        if (order == 0)
            order = Distance(x).CompareTo(Distance(y));
        for (var i = 0; order == 0 && i < x.Changes.Count; i++)
            order = x.Changes[i].Cell.CompareTo(y.Changes[i].Cell);
        return order;
    }

    private static int Tenths(SlipKind slip) => slip switch
    {
        SlipKind.Other or SlipKind.Blank => 10,
        SlipKind.Copied => 6,
        _ => 5,
    };

    private int Totals(RepairSolution repair)
    {
        var count = 0;
        for (var i = 0; i < repair.Changes.Count; i++)
            count += table.Definition.Cells[repair.Changes[i].Cell].IsTotal ? 1 : 0;
        return count;
    }

    private static decimal Distance(RepairSolution repair)
    {
        var sum = 0m;
        for (var i = 0; i < repair.Changes.Count; i++)
            sum += Math.Abs(repair.Changes[i].New - (repair.Changes[i].Old ?? 0));
        return sum;
    }
}

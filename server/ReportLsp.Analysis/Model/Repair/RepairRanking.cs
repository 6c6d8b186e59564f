namespace ReportLsp.Analysis.Model.Repair;

/// <summary>
/// Orders repairs of one size: by weight of their cells and the slip that explains each, then fewer totals, smaller changes, order of the
/// table. The weights are those of the design; they order and never decide.
/// </summary>
internal static class RepairRanking
{
    private const int Blank = 200;
    private const int Total = 800;
    private const int Item = 1000;
    private const int Confirmed = 3000;
    private const int StatedInProse = 500;

    /// <summary>The likeliest repairs, at most <see cref="RepairSearch.MostKept"/>, in order.</summary>
    public static List<RepairSolution> Rank(BoundTable table, RepairProblem problem, List<FoundSet> found, int size, ValueEvidence? evidence)
    {
        var keys = new Key[found.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var (set, weight, totals, distance) = (found[i], 0, 0, 0L);
            for (var k = 0; k < size; k++)
            {
                var change = Change(table, problem, set, k);
                weight += Weigh(table, change, evidence);
                totals += table.Definition.Cells[change.Cell].IsTotal ? 1 : 0;
                distance += Math.Abs(set.ChangeAt(k));
            }

            keys[i] = new Key(weight, totals, distance, set.Cells, i);
        }

        Array.Sort(keys);
        var result = new List<RepairSolution>(Math.Min(keys.Length, RepairSearch.MostKept));
        for (var i = 0; i < keys.Length && i < RepairSearch.MostKept; i++)
        {
            var changes = new CellChange[size];
            for (var k = 0; k < size; k++)
            {
                var (cell, old, value, slip) = Change(table, problem, found[keys[i].Index], k);
                changes[k] = new CellChange(cell, old, value, slip);
            }

            result.Add(new RepairSolution(changes, keys[i].Weight));
        }

        return result;
    }

    private static (int Cell, decimal? Old, decimal New, SlipKind Slip) Change(BoundTable table, RepairProblem problem, FoundSet set, int k)
    {
        var cell = set.CellAt(k);
        var value = problem.ValueAfter(cell, set.ChangeAt(k));
        return (cell, table.Cells[cell].Number, value, Slips.Of(table, cell, value));
    }

    private static int Weigh(BoundTable table, (int Cell, decimal? Old, decimal New, SlipKind Slip) change, ValueEvidence? evidence)
    {
        var isTotal = table.Definition.Cells[change.Cell].IsTotal;
        return Weigh(change.Old is null, isTotal, change.Slip, Sources(change.Old), Sources(change.New));

        ValueSources Sources(decimal? value) => value is { } known ? evidence?.Invoke(change.Cell, known) ?? ValueSources.None : ValueSources.None;
    }

    /// <summary>The weight of one change; the least is the likeliest.</summary>
    /// <param name="isBlank">True where nothing stands in the cell.</param>
    /// <param name="isTotal">True for a total.</param>
    /// <param name="slip">The slip that explains it.</param>
    /// <param name="ofOld">Where else the figure that stands there is stated.</param>
    /// <param name="ofNew">Where else the new figure is stated.</param>
    public static int Weigh(bool isBlank, bool isTotal, SlipKind slip, ValueSources ofOld, ValueSources ofNew)
    {
        var cell = isBlank ? Blank : ofOld != ValueSources.None ? Confirmed : isTotal ? Total : Item;
        var weight = cell * Tenths(slip) / 10;
        return ofNew.HasFlag(ValueSources.Prose) ? weight - StatedInProse : weight;
    }

    private static int Tenths(SlipKind slip) => slip switch
    {
        SlipKind.Other or SlipKind.Blank => 10,
        SlipKind.Copied => 6,
        _ => 5,
    };

    private readonly record struct Key(int Weight, int Totals, long Distance, (int, int, int) Cells, int Index) : IComparable<Key>
    {
        public int CompareTo(Key other)
        {
            var order = Weight.CompareTo(other.Weight);
            if (order == 0)
                order = Totals.CompareTo(other.Totals);
            if (order == 0)
                order = Distance.CompareTo(other.Distance);
            return order != 0 ? order : Cells.CompareTo(other.Cells);
        }
    }
}

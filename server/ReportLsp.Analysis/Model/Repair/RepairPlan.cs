using ReportLsp.Analysis.Formats;

namespace ReportLsp.Analysis.Model.Repair;

/// <summary>What to say of a failing equation.</summary>
/// <param name="IsExplained">True where the wrong cells are known and reported themselves: then nothing is said of the equation.</param>
/// <param name="Repairs">Repairs to offer, the likeliest first, at most <see cref="RepairPlan.MostOffered"/>.</param>
/// <param name="Count">How many equally small repairs there are in all; 0 where that is not known or there is none.</param>
public sealed record RepairAdvice(bool IsExplained, IReadOnlyList<RepairSolution> Repairs, int Count)
{
    /// <summary>Nothing is known.</summary>
    public static RepairAdvice None { get; } = new(false, [], 0);

    /// <summary>Equally small repairs that are not offered.</summary>
    public int Others => Count - Repairs.Count;
}

/// <summary>Divides the findings on failing equations among the rules that report cells and those that report equations.</summary>
public static class RepairPlan
{
    /// <summary>Most repairs offered for one finding.</summary>
    public const int MostOffered = 3;

    /// <summary>What to say of a failing equation of a table.</summary>
    public static RepairAdvice For(BoundTable table, RelationDefinition failing)
    {
        if (table.Repairs.Of(failing.Id) is not { } component)
            return RepairAdvice.None;
        if (component.Outcome == RepairOutcome.Localised)
            return new RepairAdvice(true, component.Solutions, component.Count);
        var offered = new List<RepairSolution>(MostOffered);
        for (var i = 0; i < component.Solutions.Count && i < MostOffered; i++)
            offered.Add(component.Solutions[i]);
        return new RepairAdvice(false, offered, component.Count);
    }
}

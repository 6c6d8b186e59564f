namespace ReportLsp.Analysis.Model.Repair;

/// <summary>What came of the search for the smallest repair.</summary>
public enum RepairOutcome
{
    /// <summary>There is exactly one, and more equations than changed cells say so: these cells are wrong.</summary>
    Localised,

    /// <summary>There are several, or the equations do not suffice to blame a cell.</summary>
    Ambiguous,

    /// <summary>No change of up to <see cref="RepairSearch.LargestSize"/> cells makes the equations hold.</summary>
    NotFound,

    /// <summary>The search was not carried out or not finished: values too large, cells not certain, or too many ways to try.</summary>
    Unknown,
}

/// <summary>Failing equations that belong together, with their smallest repairs.</summary>
/// <param name="Failing">The failing equations, in order of the format.</param>
/// <param name="Outcome">What came of the search.</param>
/// <param name="Size">Cells changed in each repair, 1 to <see cref="RepairSearch.LargestSize"/>; 0 where none was found.</param>
/// <param name="Count">How many repairs of that size there are, exactly; 0 where none was found or it is not known.</param>
/// <param name="Solutions">The likeliest ones, at most <see cref="RepairSearch.MostKept"/>, the likeliest first.</param>
/// <param name="HeldAfter">Equations of the table that hold after the first repair; 0 without one.</param>
/// <param name="FailedAfter">Equations of the table, of other components, that still fail after it.</param>
public sealed record ComponentRepairs(
    IReadOnlyList<RelationResult> Failing,
    RepairOutcome Outcome,
    int Size,
    int Count,
    IReadOnlyList<RepairSolution> Solutions,
    int HeldAfter,
    int FailedAfter);

/// <summary>The smallest repairs of a table.</summary>
/// <param name="IsRefused">True where so much fails or is absent that values are displaced rather than wrong: no cell is blamed.</param>
/// <param name="Components">One for each group of failing equations; empty where nothing fails or the search was refused.</param>
public sealed record TableRepairs(bool IsRefused, IReadOnlyList<ComponentRepairs> Components)
{
    /// <summary>Nothing fails.</summary>
    public static TableRepairs None { get; } = new(false, []);

    /// <summary>Nothing was searched for.</summary>
    public static TableRepairs Refused { get; } = new(true, []);

    /// <summary>True where one wrong cell explains failing equations: no displacement of several values is a simpler explanation.</summary>
    public bool NamesSingleCell
    {
        get
        {
            foreach (var component in Components)
            {
                if (component is { Outcome: RepairOutcome.Localised, Size: 1 })
                    return true;
            }

            return false;
        }
    }

    /// <summary>The component of a failing equation, or null.</summary>
    /// <param name="relationId">Id of the relation in the table.</param>
    public ComponentRepairs? Of(string relationId)
    {
        foreach (var component in Components)
        {
            foreach (var failing in component.Failing)
            {
                if (failing.Definition.Id == relationId)
                    return component;
            }
        }

        return null;
    }
}

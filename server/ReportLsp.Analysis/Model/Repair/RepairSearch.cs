
namespace ReportLsp.Analysis.Model.Repair;

/// <summary>
/// Finds the smallest changes of cells that make the failing equations of a table hold (error localisation): exactly, all of them, each
/// checked on the model. Bounded work: where the bound is met the outcome is unknown.
/// </summary>
public static class RepairSearch
{
    /// <summary>Most cells changed together.</summary>
    public const int LargestSize = 3;

    /// <summary>Most repairs of a component that are kept; all are counted.</summary>
    public const int MostKept = 64;

    /// <summary>With more failing equations figures are displaced rather than wrong.</summary>
    public const int MostFailing = 10;

    private const int AbsentShare = 4;

    /// <summary>Searches a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="evidence">Where else figures are stated, or null; for the order of equal repairs only.</param>
    public static TableRepairs Find(BoundTable table, ValueEvidence? evidence = null)
    {
        var failing = 0;
        for (var i = 0; i < table.Relations.Count; i++)
            failing += IsFailing(table.Relations[i]) ? 1 : 0;
        if (failing == 0)
            return TableRepairs.None;
        var absent = 0;
        for (var i = 0; i < table.Cells.Count; i++)
            absent += table.Cells[i].IsPresent ? 0 : 1;
        if (failing > MostFailing || absent * AbsentShare > table.Cells.Count)
            return TableRepairs.Refused;
        if (RepairProblem.Of(table) is not { } problem || problem.System.LargestDegree * LargestSize > SetSolver.MostEquations)
            return AllUnknown(table);
        var uncertain = UncertainCells.Of(table);
        var components = new List<ComponentRepairs>();
        foreach (var group in FailingGroups.Of(problem))
            components.Add(Search(table, problem, group, uncertain, evidence));
        return new TableRepairs(false, components);
    }

    private static bool IsFailing(RelationResult result) => result is { Outcome: RelationOutcome.Failed, Definition.Operator: Grammar.Parsing.RelationOperator.Equal };

    private static TableRepairs AllUnknown(BoundTable table)
    {
        var failing = new List<RelationResult>();
        for (var i = 0; i < table.Relations.Count; i++)
        {
            if (IsFailing(table.Relations[i]))
                failing.Add(table.Relations[i]);
        }

        return new TableRepairs(false, [Without(failing, RepairOutcome.Unknown)]);
    }

    private static ComponentRepairs Without(List<RelationResult> failing, RepairOutcome outcome) => new(failing, outcome, 0, 0, [], 0, 0);

    private static ComponentRepairs Search(BoundTable table, RepairProblem problem, List<int> group, bool[]? uncertain, ValueEvidence? evidence)
    {
        var failing = new List<RelationResult>(group.Count);
        var isOwn = new bool[table.Relations.Count];
        foreach (var equation in group)
        {
            failing.Add(table.Relations[problem.System.Sources[equation]]);
            isOwn[problem.System.Sources[equation]] = true;
        }

        if (UncertainCells.Touch(uncertain, failing))
            return Without(failing, RepairOutcome.Unknown);
        var search = ComponentSearch.Shared;
        search.Begin(problem, group);
        var found = new List<FoundSet>();
        for (var size = 1; size <= LargestSize; size++)
        {
            found.Clear();
            search.Find(size, found);
            if (search.IsExhausted)
                return Without(failing, RepairOutcome.Unknown);
            var checkedSets = KeepValid(problem, found, size, isOwn);
            if (search.IsEndless)
                return Without(failing, RepairOutcome.Unknown);
            if (checkedSets > 0)
                return Make(table, problem, failing, found, size, isOwn, evidence);
        }

        return Without(failing, RepairOutcome.NotFound);
    }

    /// <summary>Removes the sets that do not hold on the model; gives the number left.</summary>
    private static int KeepValid(RepairProblem problem, List<FoundSet> found, int size, bool[] isOwn)
    {
        Span<int> cells = stackalloc int[LargestSize];
        Span<long> changes = stackalloc long[LargestSize];
        var kept = 0;
        for (var i = 0; i < found.Count; i++)
        {
            (cells[0], cells[1], cells[2]) = found[i].Cells;
            (changes[0], changes[1], changes[2]) = found[i].Changes;
            if (problem.Changes.Holds(cells[..size], changes[..size], isOwn))
                found[kept++] = found[i];
        }

        found.RemoveRange(kept, found.Count - kept);
        return kept;
    }

    private static ComponentRepairs Make(
        BoundTable table, RepairProblem problem, List<RelationResult> failing, List<FoundSet> found, int size, bool[] isOwn, ValueEvidence? evidence)
    {
        var solutions = RepairRanking.Rank(table, problem, found, size, evidence);
        var (held, failed) = (0, 0);
        for (var i = Math.Min(solutions.Count, RepairPlan.MostOffered) - 1; i >= 0; i--)
        {
            if (!problem.Evaluate(solutions[i].Changes, isOwn, out held, out failed))
                return Without(failing, RepairOutcome.Unknown);
        }

        // As many equations as changed cells can always be made to hold: then nothing speaks for these cells but the domains of the others.
        var outcome = found.Count == 1 && found[0].Touched > size ? RepairOutcome.Localised : RepairOutcome.Ambiguous;
        return new ComponentRepairs(failing, outcome, size, found.Count, solutions, held, failed);
    }
}

using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Testing.Reports;

/// <summary>A finding that a mutated report must draw.</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="Table">Table key, or null.</param>
/// <param name="Row">Row key, or null for a finding on a table or section.</param>
/// <param name="Column">Column key, or null.</param>
/// <param name="Section">Section key, or null.</param>
public sealed record DueFinding(string Rule, string? Table = null, string? Row = null, string? Column = null, string? Section = null)
{
    /// <summary>True where a finding is this one; keys that are null here are not compared.</summary>
    public bool IsMetBy(Diagnostic found) =>
        found.Descriptor.Id == Rule
        && (Table is null || found.Scope.Table == Table)
        && (Row is null || found.Scope.Row == Row)
        && (Column is null || found.Scope.Column == Column)
        && (Section is null || found.Scope.Section == Section);
}

/// <summary>A mutated report with the findings it must draw, beyond those of the report it was made from.</summary>
/// <param name="Name">What was changed.</param>
/// <param name="Plan">The report.</param>
/// <param name="Due">The findings; empty where the change is legal.</param>
public sealed record Mutation(string Name, ReportPlan Plan, IReadOnlyList<DueFinding> Due)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name}\n{Plan}";
}

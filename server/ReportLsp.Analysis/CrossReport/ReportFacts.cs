using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;

namespace ReportLsp.Analysis.CrossReport;

/// <summary>
/// What the rules over several reports need of one: some 5 to 10 KB in place of a tree and a model, so that thousands can be held at once.
/// Immutable; made by <see cref="FactsReader"/>.
/// </summary>
public sealed record ReportFacts
{
    /// <summary>Path for people and outputs, as of its document.</summary>
    public required string Path { get; init; }

    /// <summary>What the findings on it depend on.</summary>
    public required AnalysisSettings Settings { get; init; }

    /// <summary>The reporting agency; null where nothing says so.</summary>
    public AgencyIdentity? Agency { get; init; }

    /// <summary>The report year; null where nothing says so.</summary>
    public int? Year { get; init; }

    /// <summary>Id of its format; null where none is known.</summary>
    public string? Format { get; init; }

    /// <summary>Its statutory tables in order; none that it has twice.</summary>
    public IReadOnlyList<TableFacts> Tables { get; init; } = [];

    /// <summary>Its prose.</summary>
    public ProseShingles Prose { get; init; } = ProseShingles.None;

    /// <summary>The suppressions of rules over several reports.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];

    /// <summary>What went wrong while the facts were gathered, to be reported on it; null where nothing did.</summary>
    public Diagnostic? Failure { get; init; }

    /// <summary>The table with a key, or null.</summary>
    public TableFacts? Table(string key)
    {
        foreach (var table in Tables)
        {
            if (table.Definition.Key == key)
                return table;
        }

        return null;
    }

    /// <summary>The number of a cell by table, row and column key, or null where none is known; what a later report may compare itself with.</summary>
    public decimal? Number(string table, string row, string column) =>
        Table(table) is { } facts && facts.Definition.Cell(row, column) is { } cell ? facts.Numbers[cell.Index] : null;
}

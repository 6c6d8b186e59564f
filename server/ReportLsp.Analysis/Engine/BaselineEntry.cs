using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Analysis.Engine;

/// <summary>A known finding, by what stays when lines move and changes when a figure does.</summary>
/// <param name="Path">Path relative to the working directory, with <c>/</c>.</param>
/// <param name="Rule">Rule id.</param>
/// <param name="Scope"><c>table/row/column</c> as far as known, else the section key, else empty.</param>
/// <param name="Operands">The figures of the finding, joined by commas; empty where it has none.</param>
/// <param name="Ordinal">Number among findings that are equal in all this, from 0, in order of the text.</param>
public sealed record BaselineEntry(string Path, string Rule, string Scope, string Operands, int Ordinal) : IComparable<BaselineEntry>
{
    /// <summary>The entries of the findings of a file, in the order given.</summary>
    /// <param name="path">Path relative to the working directory, with <c>/</c>.</param>
    /// <param name="diagnostics">Findings in order of the text.</param>
    public static IEnumerable<BaselineEntry> Of(string path, IEnumerable<Diagnostic> diagnostics)
    {
        var counts = new Dictionary<BaselineEntry, int>();
        foreach (var diagnostic in diagnostics)
        {
            var first = new BaselineEntry(path, diagnostic.Descriptor.Id, ScopeOf(diagnostic.Scope), OperandsOf(diagnostic.Scope), 0);
            var count = counts.GetValueOrDefault(first);
            counts[first] = count + 1;
            yield return first with { Ordinal = count };
        }
    }

    /// <inheritdoc />
    public int CompareTo(BaselineEntry? other)
    {
        if (other is null)
            return 1;
        var result = string.CompareOrdinal(Path, other.Path);
        if (result == 0)
            result = string.CompareOrdinal(Rule, other.Rule);
        if (result == 0)
            result = string.CompareOrdinal(Scope, other.Scope);
        if (result == 0)
            result = string.CompareOrdinal(Operands, other.Operands);
        return result != 0 ? result : Ordinal.CompareTo(other.Ordinal);
    }

    private static string ScopeOf(FindingScope scope) =>
        scope.Table is null ? scope.Section ?? "" : $"{scope.Table}/{scope.Row}/{scope.Column}".TrimEnd('/');

    private static string OperandsOf(FindingScope scope) => scope.Operands is { Count: > 0 } operands
        ? string.Join(',', operands)
        : string.Join(',', new[] { scope.Actual, scope.Expected }.Where(v => v is not null));
}

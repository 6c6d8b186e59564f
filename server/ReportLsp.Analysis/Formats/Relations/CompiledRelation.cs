using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Formats;

/// <summary>A relation over the cells of a table, or why it means nothing there.</summary>
/// <param name="Axis">Where it holds: <see cref="RelationDirection.Columns"/> for one between rows, which holds in every column.</param>
/// <param name="Instances">One for each row or column in which all its cells exist; none where there is an error.</param>
/// <param name="Error">What is wrong, without a full stop; null where nothing is.</param>
/// <param name="ErrorSpan">The part that is wrong, relative to the start of the parsed text.</param>
/// <param name="Suggestion">What was probably meant by that part, or null.</param>
public sealed record CompiledRelation(
    RelationDirection Axis,
    IReadOnlyList<RelationDefinition> Instances,
    LocalizedText? Error = null,
    TextSpan ErrorSpan = default,
    string? Suggestion = null);

/// <summary>Where the instances of a relation are.</summary>
public enum RelationDirection
{
    /// <summary>One in each row: the relation is between columns.</summary>
    Rows,

    /// <summary>One in each column: the relation is between rows.</summary>
    Columns,
}

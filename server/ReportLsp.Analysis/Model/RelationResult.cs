using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model;

/// <summary>Outcome of a relation. Unknown is never shown as a failure.</summary>
public enum RelationOutcome
{
    /// <summary>Some operand is not known.</summary>
    Unknown,

    /// <summary>It holds.</summary>
    Held,

    /// <summary>It fails.</summary>
    Failed,
}

/// <summary>A relation of the format over a table, with its result.</summary>
/// <param name="Definition">The relation.</param>
/// <param name="Outcome">Whether it holds.</param>
/// <param name="HasBlankItems">True where a blank or placeholder item was taken as 0; a failure is then a warning.</param>
/// <param name="Difference">The sum of coefficient × value plus the constant; 0 where an equation holds; null where it is unknown.</param>
public sealed record RelationResult(RelationDefinition Definition, RelationOutcome Outcome, bool HasBlankItems, decimal? Difference);

/// <summary>A table of no format: at least three rows with at least two numbers each.</summary>
/// <param name="Span">From first to last cell.</param>
/// <param name="Lines">First and last line, 0-based.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Rows">Its rows; header rows included.</param>
/// <param name="Section">The section it stands in, or null.</param>
public sealed record GenericTable(TextSpan Span, (int First, int Last) Lines, TableForm Form, IReadOnlyList<GenericRow> Rows, ReportSection? Section);

/// <summary>A row of a table of no format.</summary>
/// <param name="Line">0-based line.</param>
/// <param name="Cells">Its cells; labels are cells too.</param>
/// <param name="Span">All of it.</param>
public sealed record GenericRow(int Line, IReadOnlyList<BoundField> Cells, TextSpan Span);

/// <summary>A relation stated in the report, evaluated.</summary>
/// <param name="Span">Where it is stated.</param>
/// <param name="Text">As stated.</param>
/// <param name="IsDirective">True for <c>@check</c>, false for a sentence.</param>
/// <param name="Error">Why it means nothing here (an unknown row, say), or null.</param>
/// <param name="ErrorSpan">The part of the directive that is wrong.</param>
/// <param name="Instances">One for each row or column it was evaluated in.</param>
/// <param name="Suggestion">What was probably meant by the wrong part, or null.</param>
public sealed record StatedRelation(
    TextSpan Span,
    string Text,
    bool IsDirective,
    Diagnostics.LocalizedText? Error,
    TextSpan ErrorSpan,
    IReadOnlyList<StatedInstance> Instances,
    string? Suggestion = null);

/// <summary>A stated relation in one row or column.</summary>
/// <param name="Name">The row or column, as labelled.</param>
/// <param name="Outcome">Whether it holds.</param>
/// <param name="HasBlankItems">True where a blank item was taken as 0.</param>
/// <param name="Left">Value of the left side.</param>
/// <param name="Right">Value of the right side.</param>
/// <param name="Operator">The comparison.</param>
/// <param name="Operands">The cells, in order of the relation.</param>
/// <param name="TargetSpan">The cell it is reported at: the only cell of one side, else the last.</param>
/// <param name="TargetValue">The value the target would need alone, or null.</param>
/// <param name="IsFormatRelation">True where the format has the same relation, which is then reported by its rule.</param>
public sealed record StatedInstance(
    string Name,
    RelationOutcome Outcome,
    bool HasBlankItems,
    decimal? Left,
    decimal? Right,
    Grammar.Parsing.RelationOperator Operator,
    IReadOnlyList<StatedOperand> Operands,
    TextSpan TargetSpan,
    decimal? TargetValue,
    bool IsFormatRelation);

/// <summary>A cell in a stated relation.</summary>
/// <param name="Span">The cell.</param>
/// <param name="Name">Row or column label.</param>
/// <param name="Value">Its value, 0 for a blank; null where unknown.</param>
/// <param name="Sign">+1 or -1, on its own side.</param>
public sealed record StatedOperand(TextSpan Span, string Name, decimal? Value, int Sign);

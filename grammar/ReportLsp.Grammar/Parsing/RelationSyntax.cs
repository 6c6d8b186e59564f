using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Parsing;

/// <summary>How the two sides of a relation compare.</summary>
public enum RelationOperator
{
    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&gt;</c></summary>
    Greater,
}

/// <summary>Which kind of thing a reference names.</summary>
public enum ReferenceAxis
{
    /// <summary><c>row(…)</c></summary>
    Row,

    /// <summary><c>col(…)</c></summary>
    Column,

    /// <summary>A bare name: a key or label of either axis, decided by the table.</summary>
    Any,

    /// <summary>第n项: the row whose label begins with that number of the first level; for a group, its total.</summary>
    Item,
}

/// <summary>A selector: a key, a label, or a 1-based number, as written.</summary>
/// <param name="Text">The key, label or number.</param>
/// <param name="Span">Where it stands, relative to the start of the parsed text.</param>
public sealed record RelationSelector(string Text, TextSpan Span)
{
    /// <summary>The number it is, in Arabic or Chinese digits, 1 to 99,999,999; null where it is a key or a label.</summary>
    public int? Ordinal
    {
        get
        {
            if (ChineseNumeral.TryParse(Text, out var chinese))
                return chinese > 0 ? chinese : null;
            return ValueGrammar.Parse(Text) is { Kind: CellValueKind.Number, Number: { Scale: 0 } number, Notes: CellValueNotes.None or CellValueNotes.FullWidth }
                && number is >= 1 and < 100_000_000
                ? (int)number
                : null;
        }
    }
}

/// <summary>One addend: a sign and either a literal or a reference.</summary>
/// <param name="Sign">+1 or -1.</param>
/// <param name="Literal">A number, or null.</param>
/// <param name="Reference">A reference, or null.</param>
public sealed record RelationTerm(int Sign, decimal? Literal, RelationReference? Reference);

/// <summary>A row, a column, or a range of them that is added up.</summary>
/// <param name="Axis">What it names.</param>
/// <param name="From">The only or the first.</param>
/// <param name="To">The last of a range, or null.</param>
public sealed record RelationReference(ReferenceAxis Axis, RelationSelector From, RelationSelector? To);

/// <summary>An equation or inequality: sums of terms on both sides.</summary>
/// <param name="Left">Addends of the left side.</param>
/// <param name="Operator">The comparison.</param>
/// <param name="Right">Addends of the right side.</param>
/// <param name="Span">Where it stands, relative to the start of the parsed text.</param>
public sealed record RelationSyntax(IReadOnlyList<RelationTerm> Left, RelationOperator Operator, IReadOnlyList<RelationTerm> Right, TextSpan Span);

/// <summary>What came of parsing a relation.</summary>
/// <param name="Relation">The relation, or null where the text is none.</param>
/// <param name="Error">What was expected, or null; for people, English.</param>
/// <param name="ErrorOffset">Where, relative to the start of the parsed text.</param>
public sealed record RelationParseResult(RelationSyntax? Relation, string? Error, int ErrorOffset)
{
    /// <summary>The same in Chinese.</summary>
    public string? ChineseError { get; init; }
}

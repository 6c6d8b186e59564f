using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>What the prose of a report states, held against the tables and against itself. Immutable.</summary>
public sealed class ProseFacts
{
    /// <summary>Every quantity, in order of the text.</summary>
    public required IReadOnlyList<ProseQuantity> Quantities { get; init; }

    /// <summary>Breakdowns whose parts do not fit the whole, in order.</summary>
    public required IReadOnlyList<WrongBreakdown> Breakdowns { get; init; }

    /// <summary>Percentages that do not fit what they are shares of, in order.</summary>
    public required IReadOnlyList<WrongShare> Shares { get; init; }

    /// <summary>Changes that do not fit both figures, in order.</summary>
    public required IReadOnlyList<WrongChange> Changes { get; init; }

    /// <summary>Absolute claims that a cell contradicts, in order.</summary>
    public required IReadOnlyList<WrongClaim> Claims { get; init; }

    /// <summary>Quantities stated before with another value, in order.</summary>
    public required IReadOnlyList<QuantityConflict> Conflicts { get; init; }

    /// <summary>Quantities and negations with the words before them in their piece, for rules with words of their own.</summary>
    public required IReadOnlyList<ProseMention> Mentions { get; init; }
}

/// <summary>A breakdown whose parts do not fit.</summary>
/// <param name="Whole">The whole.</param>
/// <param name="Parts">The parts.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="IsClosed">True where the list is complete; else the parts exceed the whole.</param>
public sealed record WrongBreakdown(Quantity Whole, IReadOnlyList<Quantity> Parts, decimal Sum, bool IsClosed);

/// <summary>A percentage that does not fit.</summary>
/// <param name="Span">The percentage, or all of a list that does not add up.</param>
/// <param name="Stated">The percentage, or their sum.</param>
/// <param name="Due">What is due, rounded to the digits printed; null for a list.</param>
/// <param name="Decimals">Digits printed after the point.</param>
/// <param name="Part">The part; null for a list.</param>
/// <param name="Whole">The whole; null for a list.</param>
public sealed record WrongShare(TextSpan Span, decimal Stated, decimal? Due, int Decimals, Quantity? Part, Quantity? Whole);

/// <summary>What is wrong with a change.</summary>
public enum ChangeError
{
    /// <summary>Its amount.</summary>
    Amount,

    /// <summary>Its direction: it rose and did not fall, or the reverse.</summary>
    Direction,

    /// <summary>It is said to be unchanged.</summary>
    Unchanged,
}

/// <summary>A change that does not fit both figures.</summary>
/// <param name="Error">What is wrong.</param>
/// <param name="Span">The number, or the word for the direction.</param>
/// <param name="Due">The number due, or null for a direction.</param>
/// <param name="IsRate">True for a percentage.</param>
/// <param name="IsGrowth">True where the figure rose.</param>
/// <param name="Current">This year's figure.</param>
/// <param name="Previous">The figure compared with.</param>
/// <param name="Decimals">Digits printed after the point of a rate.</param>
public sealed record WrongChange(ChangeError Error, TextSpan Span, decimal? Due, bool IsRate, bool IsGrowth, decimal Current, decimal Previous, int Decimals);

/// <summary>An absolute claim that a cell contradicts.</summary>
/// <param name="Span">The words.</param>
/// <param name="Table">The table.</param>
/// <param name="Cell">The first cell that is not 0.</param>
/// <param name="Value">Its value.</param>
public sealed record WrongClaim(TextSpan Span, BoundTable Table, BoundCell Cell, decimal Value);

/// <summary>One quantity with two values.</summary>
/// <param name="First">Where it stands first.</param>
/// <param name="Second">Where it stands with another value.</param>
public sealed record QuantityConflict(Quantity First, Quantity Second);

/// <summary>A quantity or a negation with the words around it.</summary>
/// <param name="Quantity">The quantity; null for a negation.</param>
/// <param name="Before">The words before it; for a negation, the words after it.</param>
/// <param name="Span">The quantity, or the negation with its verb.</param>
public sealed record ProseMention(Quantity? Quantity, string Before, TextSpan Span);

using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>How a quantity stated in prose agrees with the tables.</summary>
public enum QuantityOutcome
{
    /// <summary>No cell is named, or it is not sure which, or its value is not known.</summary>
    NotCompared,

    /// <summary>The cell holds it.</summary>
    Agrees,

    /// <summary>The cell holds another value.</summary>
    Differs,
}

/// <summary>A quantity stated in prose.</summary>
/// <param name="Span">The number with its classifier; the words of a negation (未收到).</param>
/// <param name="NumberSpan">The number alone; the same words for a negation.</param>
/// <param name="Value">Its value, 0 for a negation.</param>
/// <param name="Classifier">What follows it, as written; empty for none.</param>
/// <param name="Table">The table of the cell, or null.</param>
/// <param name="Cells">The cells it was compared with, whose values add up to <paramref name="Expected"/>; empty for none.</param>
/// <param name="Expected">What the cells hold, in the unit of the quantity; null where nothing was compared or it is not one value.</param>
/// <param name="Outcome">How it agrees.</param>
public sealed record ProseQuantity(
    TextSpan Span,
    TextSpan NumberSpan,
    decimal Value,
    string Classifier,
    BoundTable? Table,
    IReadOnlyList<BoundCell> Cells,
    decimal? Expected,
    QuantityOutcome Outcome)
{
    /// <summary>The cell it was compared with, the first of several; null for none.</summary>
    public BoundCell? Cell => Cells.Count > 0 ? Cells[0] : null;

    /// <summary>True for words that say there is none, instead of a number.</summary>
    public bool IsNegation { get; init; }
}

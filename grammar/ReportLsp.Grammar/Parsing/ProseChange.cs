namespace ReportLsp.Grammar.Parsing;

/// <summary>The words that make a quantity a change: 同比增长, 较2022年减少, 增幅为.</summary>
/// <param name="Basis">What it is compared with.</param>
/// <param name="BaseYear">The year compared with where it is named, else null.</param>
/// <param name="Direction">+1 for more, -1 for less.</param>
/// <param name="IsTarget">True where the quantity is what was reached: 增加到.</param>
/// <param name="Start">Offset in the words at which the change begins; what stands before is what changed.</param>
/// <param name="DirectionStart">Offset of the word for more or less.</param>
/// <param name="DirectionLength">Its length.</param>
public sealed record ProseChange(ChangeBasis Basis, int? BaseYear, int Direction, bool IsTarget, int Start, int DirectionStart, int DirectionLength);

/// <summary>What a figure is compared with.</summary>
/// <param name="Basis">What it is.</param>
/// <param name="Year">The year where it is named, else null.</param>
public sealed record ProseComparison(ChangeBasis Basis, int? Year);

/// <summary>What a change is measured from.</summary>
public enum ChangeBasis
{
    /// <summary>Not said: a change that goes on from the one before.</summary>
    None,

    /// <summary>The year before.</summary>
    LastYear,

    /// <summary>A year that is named.</summary>
    NamedYear,

    /// <summary>Something else, such as the month before.</summary>
    Other,
}

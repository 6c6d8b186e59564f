using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>A statement of a sentence with what it was bound to.</summary>
internal sealed class BoundStatement
{
    /// <summary>The statement.</summary>
    public required ProseStatement Statement { get; init; }

    /// <summary>Its words: those before the number, then those behind it; null where it is not a statement of anything.</summary>
    public ProsePhrase? Phrase { get; set; }

    /// <summary>The words that make it a change, or null.</summary>
    public ProseChange? Change { get; init; }

    /// <summary>True for a change whose own words before it name something, be it known or not: 数据量同比增长.</summary>
    public bool NamesOther { get; set; }

    /// <summary>The role of the row its words name by a year beside them, or null.</summary>
    public string? Role { get; set; }

    /// <summary>The year it speaks of.</summary>
    public ProsePeriod Period { get; set; }

    /// <summary>The year named in its words; 0 for none, -1 for the year before.</summary>
    public int Year { get; set; }

    /// <summary>True where it speaks of others than the agency.</summary>
    public bool IsWider { get; set; }

    /// <summary>The cells it names, or null.</summary>
    public CellChoice? Choice { get; set; }

    /// <summary>How it agrees.</summary>
    public QuantityOutcome Outcome { get; set; }

    /// <summary>What the cells hold, in the unit of the quantity, or null.</summary>
    public decimal? Expected { get; set; }

    /// <summary>True for a figure of another year that a change may be measured from.</summary>
    public bool IsBase => Change is null && (Year != 0 || Period == ProsePeriod.LastYear) && Period != ProsePeriod.ThisYear;

    /// <summary>The number.</summary>
    public decimal Value => Statement.Quantity.Value;

    /// <summary>True for a percentage.</summary>
    public bool IsPercentage => Statement.Quantity.Classifier is "%" or "％";
}

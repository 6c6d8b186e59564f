using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>Compares a quantity with the cells its words name.</summary>
internal static class QuantityCheck
{
    private const int YuanInWan = 10_000;

    /// <summary>True where a quantity has a unit the cell can have.</summary>
    public static bool HasUnitOf(Quantity quantity, BoundCell cell) => cell.Definition.Domain == ValueDomain.Amount
        ? quantity.Classifier is "元" or "万元" or "亿元" or "千元" or ""
        : ProseWords.Counting.Contains(quantity.Classifier);

    /// <summary>How a quantity agrees with one of the sums, and what it should be.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="number">Its number as written.</param>
    /// <param name="choice">The cells.</param>
    /// <param name="expected">What the likeliest sum holds, in the unit of the quantity; for one that agrees, that sum's.</param>
    /// <param name="option">Index of the sum.</param>
    public static QuantityOutcome Compare(Quantity quantity, ReadOnlySpan<char> number, CellChoice choice, out decimal? expected, out int option)
    {
        option = 0;
        expected = null;
        var factor = Factor(quantity, choice.First);
        if (factor == 0)
            return QuantityOutcome.NotCompared;
        var step = PrintedPrecision.StepOf(number);
        var isKnown = true;
        for (var i = 0; i < choice.Options.Count; i++)
        {
            if (i > 0 && quantity.Value == 0 && choice.Options[i].All(choice.Options[0].Contains))
                continue;
            if (choice.Value(i) is not { } value)
            {
                isKnown = false;
                continue;
            }

            var own = value * factor;
            expected ??= own;
            var agrees = step > 1 ? PrintedPrecision.Agrees(quantity.Value, own, step) : quantity.Value == own;
            if (agrees && !quantity.IsVague)
            {
                (option, expected) = (i, own);
                return QuantityOutcome.Agrees;
            }
        }

        return isKnown && !choice.IsUnsure && !quantity.IsVague ? QuantityOutcome.Differs : QuantityOutcome.NotCompared;
    }

    /// <summary>What a figure of the table is multiplied with to be in the unit of the quantity; 0 where the units do not fit.</summary>
    private static decimal Factor(Quantity quantity, BoundCell cell)
    {
        if (!HasUnitOf(quantity, cell))
            return 0;
        if (cell.Definition.Domain != ValueDomain.Amount || cell.Definition.Unit != "万元")
            return cell.Definition.Domain != ValueDomain.Amount || cell.Definition.Unit == quantity.Classifier || quantity.Classifier.Length == 0 ? 1 : 0;
        return quantity.Classifier switch
        {
            "元" => YuanInWan,
            "千元" => 10,
            "亿元" => 1m / YuanInWan,
            _ => 1,
        };
    }
}

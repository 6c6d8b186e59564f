using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>A figure with what the digits it was printed with leave open: 12.5万 may stand for anything from 12.4万 to 12.6万.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Slack">How far the true value may be from it, 0 for an exact one.</param>
internal readonly record struct StatedFigure(decimal Value, decimal Slack)
{
    /// <summary>A figure that is printed in full.</summary>
    public static StatedFigure Exactly(decimal value) => new(value, 0);

    /// <summary>A figure of the text; whole numbers are exact.</summary>
    /// <param name="value">Its value.</param>
    /// <param name="number">Its digits as printed, with 万 or 亿.</param>
    public static StatedFigure Printed(decimal value, ReadOnlySpan<char> number) => PrintedPrecision.StepOf(number) is var step && step == 1 ? Exactly(value) : new(value, step);

    /// <summary>Least and greatest difference to a figure before.</summary>
    public (decimal Low, decimal High) Less(StatedFigure before) => (Value - Slack - (before.Value + before.Slack), Value + Slack - (before.Value - before.Slack));

    /// <summary>Least and greatest change in per cent from a figure before, which must be above its slack.</summary>
    public (decimal Low, decimal High) ChangeFrom(StatedFigure before) =>
        (((Value - Slack) * 100 / (before.Value + before.Slack)) - 100, ((Value + Slack) * 100 / (before.Value - before.Slack)) - 100);
}

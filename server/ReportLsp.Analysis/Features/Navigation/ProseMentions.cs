using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Prose;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Leads from figures in prose to the cells they were compared with, and back.</summary>
internal static class ProseMentions
{
    /// <summary>The figure in prose at an offset, or null.</summary>
    public static ProseQuantity? At(Report report, int offset)
    {
        foreach (var quantity in report.ProseQuantities)
        {
            if (quantity.Span.Start > offset)
                break;
            if (Hover.Hits(quantity.Span, offset))
                return quantity;
        }

        return null;
    }

    /// <summary>The figures in prose that were compared with a cell, alone or with others, in order.</summary>
    public static IEnumerable<ProseQuantity> Of(Report report, BoundCell cell)
    {
        foreach (var quantity in report.ProseQuantities)
        {
            if (IsOf(quantity, cell))
                yield return quantity;
        }
    }

    /// <summary>The cells a figure was compared with that stand in the text, in order.</summary>
    public static IReadOnlyList<TextSpan> CellsOf(ProseQuantity quantity) =>
        [.. quantity.Cells.Where(c => c.IsPresent).Select(c => c.Span).Distinct().Order()];

    private static bool IsOf(ProseQuantity quantity, BoundCell cell)
    {
        foreach (var other in quantity.Cells)
        {
            if (ReferenceEquals(other, cell))
                return true;
        }

        return false;
    }
}

using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>What a highlighted place is to the cell at the cursor.</summary>
public enum CellHighlightKind
{
    /// <summary>The cell itself.</summary>
    Self,

    /// <summary>It is added up in the cell.</summary>
    Addend,

    /// <summary>It is a total of the cell.</summary>
    Total,

    /// <summary>A figure in prose that was compared with the cell; from there, the cell.</summary>
    Mention,
}

/// <summary>A place that goes with the cell at the cursor.</summary>
/// <param name="Span">The place.</param>
/// <param name="Kind">What it is to the cell.</param>
public readonly record struct CellHighlight(TextSpan Span, CellHighlightKind Kind);

/// <summary>Document highlight: on a total its addends, on an addend its totals; on a cell that is both, both; figures in prose with their cells.</summary>
public static class CellHighlights
{
    /// <summary>The places, the cell itself first; empty where the offset is in no cell of an equation.</summary>
    public static IReadOnlyList<CellHighlight> At(Document document, int offset)
    {
        var report = document.Model;
        offset = Math.Clamp(offset, 0, report.Text.Length);
        var found = new List<CellHighlight>();
        var seen = new HashSet<TextSpan>();
        if (CellFinder.At(report, offset) is { } place)
        {
            Add(place.Cell.Span, CellHighlightKind.Self);
            foreach (var cell in CellEquations.Addends(place.Table, place.Definition.Index))
                Add(cell.Span, CellHighlightKind.Addend);
            foreach (var cell in CellEquations.Totals(place.Table, place.Definition.Index))
                Add(cell.Span, CellHighlightKind.Total);
            foreach (var quantity in ProseMentions.Of(report, place.Cell))
                Add(quantity.Span, CellHighlightKind.Mention);
        }
        else if (ProseMentions.At(report, offset) is { } quantity)
        {
            Add(quantity.Span, CellHighlightKind.Self);
            foreach (var span in ProseMentions.CellsOf(quantity))
                Add(span, CellHighlightKind.Mention);
        }

        foreach (var relation in report.StatedRelations)
        {
            foreach (var instance in relation.Instances)
                AddStated(instance);
        }

        return found.Count > 1 ? found : [];

        void AddStated(StatedInstance instance)
        {
            if (instance.Operands.FirstOrDefault(o => o.Span.Touches(new TextSpan(offset, 0))) is not { } own)
                return;
            Add(own.Span, CellHighlightKind.Self);
            foreach (var operand in instance.Operands)
            {
                if (operand.Span == instance.TargetSpan || own.Span == instance.TargetSpan)
                    Add(operand.Span, operand.Span == instance.TargetSpan ? CellHighlightKind.Total : CellHighlightKind.Addend);
            }
        }

        void Add(TextSpan span, CellHighlightKind kind)
        {
            if (seen.Add(span))
                found.Add(new CellHighlight(span, kind));
        }
    }
}

using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Definition and references: a figure leads to its totals and to the prose that states it, a total to its addends, prose and stated relations to their cells.</summary>
public static class CellNavigation
{
    /// <summary>Where a figure goes or comes from: of an addend its totals, of a total of nothing else its addends, of a figure in prose or a stated relation the cells.</summary>
    public static IReadOnlyList<TextSpan> Definition(Document document, int offset)
    {
        var report = document.Model;
        offset = Math.Clamp(offset, 0, report.Text.Length);
        if (CellFinder.At(report, offset) is { } place)
        {
            var totals = CellEquations.Totals(place.Table, place.Definition.Index);
            return Spans(totals.Count > 0 ? totals : CellEquations.Addends(place.Table, place.Definition.Index));
        }

        foreach (var relation in report.StatedRelations)
        {
            if (Hover.Hits(relation.Span, offset))
                return [.. relation.Instances.SelectMany(i => i.Operands).Select(o => o.Span).Distinct().Order()];
        }

        return ProseMentions.At(report, offset) is { } quantity ? ProseMentions.CellsOf(quantity) : [];
    }

    /// <summary>Every place that depends on the figure at an offset or that it depends on, in order of the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="offset">The offset; one outside the text is clamped.</param>
    /// <param name="includesSelf">True to have the figure itself among them.</param>
    public static IReadOnlyList<TextSpan> References(Document document, int offset, bool includesSelf)
    {
        var report = document.Model;
        offset = Math.Clamp(offset, 0, report.Text.Length);
        var found = new SortedSet<TextSpan>();
        TextSpan? self = null;
        if (CellFinder.At(report, offset) is { } place)
        {
            self = place.Cell.Span;
            foreach (var result in CellEquations.Of(place.Table, place.Definition.Index))
            {
                foreach (var term in result.Definition.Terms)
                {
                    if (place.Table.Cells[term.Cell] is { IsPresent: true } cell)
                        found.Add(cell.Span);
                }
            }
        }

        foreach (var relation in report.StatedRelations)
        {
            foreach (var instance in relation.Instances)
                AddStated(relation, instance);
        }

        self = AddProse(report, offset, found) ?? self;

        if (self is { } own && includesSelf)
            found.Add(own);
        else if (self is { } left)
            found.Remove(left);
        return [.. found];

        void AddStated(StatedRelation relation, StatedInstance instance)
        {
            if (instance.Operands.FirstOrDefault(o => o.Span.Touches(new TextSpan(offset, 0))) is not { } hit)
                return;
            self = hit.Span;
            found.Add(relation.Span);
            foreach (var operand in instance.Operands)
                found.Add(operand.Span);
        }
    }

    /// <summary>The prose that states a cell; of a figure in prose the cells and what else states them. The span of that figure, or null.</summary>
    private static TextSpan? AddProse(Report report, int offset, SortedSet<TextSpan> found)
    {
        if (CellFinder.At(report, offset) is { } place)
        {
            found.UnionWith(ProseMentions.Of(report, place.Cell).Select(q => q.Span));
            return null;
        }

        if (ProseMentions.At(report, offset) is not { } quantity)
            return null;
        found.UnionWith(ProseMentions.CellsOf(quantity));
        foreach (var cell in quantity.Cells)
            found.UnionWith(ProseMentions.Of(report, cell).Select(q => q.Span));
        return quantity.Span;
    }

    private static List<TextSpan> Spans(IReadOnlyList<BoundCell> cells)
    {
        var spans = cells.Select(c => c.Span).ToList();
        spans.Sort();
        return spans;
    }
}

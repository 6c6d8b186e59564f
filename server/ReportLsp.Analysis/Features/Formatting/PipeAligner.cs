using ReportLsp.Analysis.Formatting;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>
/// Aligns pipe rows that stand together by their bars alone, whatever they mean: while a table is typed it is seldom complete enough to be
/// recognised. Only padding changes; adjacent bars stay adjacent.
/// </summary>
internal static class PipeAligner
{
    /// <summary>Most rows aligned at a keystroke; a longer run is left alone.</summary>
    private const int MostRows = 400;

    /// <summary>The changes for the rows around a line, one for each line that changes; none where the line is no closed pipe row.</summary>
    public static IReadOnlyList<TextChange> Align(SyntaxTree tree, int line)
    {
        if (line < 0 || line >= tree.Lines.Length || !IsRow(tree.Lines[line]))
            return [];
        var first = line;
        while (first > 0 && IsPart(tree.Lines[first - 1]))
            first--;
        var last = line;
        while (last + 1 < tree.Lines.Length && IsPart(tree.Lines[last + 1]))
            last++;
        if (last - first >= MostRows)
            return [];
        var rows = new List<(LineSyntax Line, IReadOnlyList<PipeSlot> Slots)>();
        for (var i = first; i <= last; i++)
        {
            if (tree.Lines[i] is TableRowLineSyntax row)
                rows.Add((row, Slots(tree.Text, row)));
        }

        var printed = PipeGrid.Write([.. rows.Select(r => r.Slots)]);
        var changes = new List<TextChange>();
        for (var i = 0; i < rows.Count; i++)
        {
            var old = tree.Text.Slice(rows[i].Line.ContentSpan);
            if (!old.SequenceEqual(printed[i]) && ContentSequence.IsSame(old, printed[i]))
                changes.Add(new TextChange(rows[i].Line.ContentSpan, printed[i]));
        }

        return changes;
    }

    private static bool IsRow(LineSyntax line) => line is TableRowLineSyntax { IsTab: false, HasLeadingBar: true, HasTrailingBar: true };

    /// <summary>A rule line is part of a table, and stays as it is.</summary>
    private static bool IsPart(LineSyntax line) => IsRow(line) || line.Kind == SyntaxKind.RuleLine;

    private static List<PipeSlot> Slots(SourceText text, TableRowLineSyntax row)
    {
        var slots = new List<PipeSlot>(row.CellSpans.Length);
        foreach (var cell in row.CellSpans)
        {
            if (cell.IsZeroWidth && slots.Count > 0)
                slots[^1] = slots[^1] with { Span = slots[^1].Span + 1 };
            else
                slots.Add(new PipeSlot(text.ToString(cell.ContentSpan)));
        }

        return slots;
    }
}

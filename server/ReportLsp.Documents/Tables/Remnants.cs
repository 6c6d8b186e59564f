using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Documents.Tables;

/// <summary>Finds the text in the lines of a bound table that stands in none of its printed cells, so that nothing is lost from the page.</summary>
internal static class Remnants
{
    /// <summary>The ranges in order, without bars, white space and marks of merged cells.</summary>
    /// <param name="report">The report.</param>
    /// <param name="table">The table as bound.</param>
    /// <param name="published">The table as printed.</param>
    /// <param name="lines">Its lines, in order.</param>
    public static List<TextSpan> Of(Report report, BoundTable table, PublishedTable published, IEnumerable<int> lines)
    {
        var taken = Taken(table, published);
        var result = new List<TextSpan>();
        var next = 0;
        foreach (var line in lines)
        {
            if (report.Tree.Lines[line].Kind is SyntaxKind.RuleLine or SyntaxKind.BarRunLine)
                continue;
            var content = report.Tree.Lines[line].ContentSpan;
            var at = content.Start;
            while (next < taken.Count && taken[next].End <= at)
                next++;
            for (var i = next; i < taken.Count && taken[i].Start < content.End; i++)
            {
                Add(report.Text, at, taken[i].Start, result);
                at = Math.Max(at, taken[i].End);
            }

            Add(report.Text, at, content.End, result);
        }

        return result;
    }

    /// <summary>What is printed, and the repetitions of labels of columns and groups, which are printed once.</summary>
    private static List<TextSpan> Taken(BoundTable table, PublishedTable published)
    {
        var spans = new List<TextSpan>();
        var cells = new HashSet<TextSpan>();
        foreach (var part in published.Parts)
        {
            foreach (var row in part.Rows)
            {
                foreach (var cell in row.Cells)
                {
                    spans.AddRange(cell.Pieces.Select(p => p.Span));
                    if (cell.Span is { } span)
                        cells.Add(span);
                }
            }
        }

        var printed = new HashSet<LayoutLabel>(ReferenceEqualityComparer.Instance);
        foreach (var label in table.Labels)
        {
            if (label.Layout is { Role: not LabelRole.Row } layout && cells.Contains(label.Span))
                printed.Add(layout);
        }

        foreach (var label in table.Labels)
        {
            if (label.Layout is { } layout && printed.Contains(layout))
                spans.AddRange(label.Pieces);
        }

        spans.RemoveAll(s => s.IsEmpty);
        spans.Sort();
        return spans;
    }

    private static void Add(SourceText text, int start, int end, List<TextSpan> result)
    {
        while (start < end && IsMark(text.Text[start]))
            start++;
        while (start < end && IsMark(text.Text[end - 1]))
            end--;
        if (start < end)
            result.Add(TextSpan.FromBounds(start, end));
    }

    private static bool IsMark(char c) => char.IsWhiteSpace(c) || c is '|' or '^';
}

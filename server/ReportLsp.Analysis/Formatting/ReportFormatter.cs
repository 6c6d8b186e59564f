using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Formatting;

/// <summary>
/// Brings a report into its canonical form. Only spacing, alignment and the form of tables change: letters, Han characters and numbers
/// keep their sequence. Formatting twice is the same as once. Tables that do not bind cleanly stay as they are.
/// </summary>
public static class ReportFormatter
{
    /// <summary>The changes, in order of the text, without overlaps.</summary>
    public static IReadOnlyList<TextChange> Format(Report report)
    {
        var changes = new List<TextChange>();
        foreach (var table in report.Tables)
        {
            if (TablePrinter.Convert(report, table) is { } change)
                changes.Add(change);
        }

        foreach (var table in report.GenericTables)
        {
            if (GenericTablePrinter.Align(report, table) is { } change)
                changes.Add(change);
        }

        AddSpacing(report, changes);
        changes.Sort((a, b) => a.Span.CompareTo(b.Span));
        return changes;
    }

    /// <summary>White space at the ends of lines, and all but one of several blank lines, outside what is rewritten or left alone.</summary>
    private static void AddSpacing(Report report, List<TextChange> changes)
    {
        var text = report.Text;
        var taken = changes.ConvertAll(c => c.Span);
        taken.AddRange(report.Tables.Select(t => t.Span));
        taken.AddRange(report.GenericTables.Select(t => t.Span));
        var blankBefore = false;
        for (var i = 0; i < report.Tree.Lines.Count; i++)
        {
            var line = text.GetLineSpan(i);
            var isBlank = report.Tree.Lines[i].Kind == SyntaxKind.BlankLine;
            var whole = text.GetLineSpanWithBreak(i);
            if (taken.Exists(t => t.Start < whole.End && t.End > whole.Start))
            {
                blankBefore = false;
                continue;
            }

            if (isBlank && blankBefore && whole.Length > 0)
            {
                changes.Add(new TextChange(whole, ""));
                continue;
            }

            blankBefore = isBlank;
            var end = line.End;
            while (end > line.Start && char.IsWhiteSpace(text.Text[end - 1]))
                end--;
            var isTrailingTab = report.Tree.Lines[i] is TableRowLineSyntax { IsTab: true };
            if (end < line.End && !isTrailingTab)
                changes.Add(new TextChange(TextSpan.FromBounds(end, line.End), ""));
        }
    }
}

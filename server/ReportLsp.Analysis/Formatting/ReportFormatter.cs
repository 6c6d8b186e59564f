using ReportLsp.Analysis.Engine;
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
    /// <summary>Rules whose findings leave a table as it is: rows of the wrong length and values in the wrong place.</summary>
    private static readonly string[] LeaveAlone = ["RPT2005", "RPT2011", "RPT3006"];

    /// <summary>The changes of a document, in order of the text, without overlaps; tables whose rows or values are out of place stay as they are.</summary>
    public static IReadOnlyList<TextChange> Format(Document document, CancellationToken cancellation = default) =>
        Format(document.Model, LeftAlone(document, cancellation));

    /// <summary>The change that makes one statutory table canonical; null where it is canonical, does not bind cleanly, or has rows or values out of place.</summary>
    public static TextChange? Convert(Document document, BoundTable table, CancellationToken cancellation = default) =>
        LeftAlone(document, cancellation)(table.Span) ? null : TablePrinter.Convert(document.Model, table);

    private static Func<TextSpan, bool> LeftAlone(Document document, CancellationToken cancellation)
    {
        var places = new List<TextSpan>();
        foreach (var diagnostic in document.GetDiagnostics(cancellation))
        {
            if (LeaveAlone.Contains(diagnostic.Descriptor.Id))
                places.Add(diagnostic.Span);
        }

        return span => places.Exists(p => p.Start >= span.Start && p.Start <= span.End);
    }

    /// <summary>The changes, in order of the text, without overlaps.</summary>
    /// <param name="report">The report.</param>
    /// <param name="isLeftAlone">True for the range of a table that must stay as it is; null: none but those that do not bind cleanly.</param>
    public static IReadOnlyList<TextChange> Format(Report report, Func<TextSpan, bool>? isLeftAlone = null)
    {
        var changes = new List<TextChange>();
        foreach (var table in report.Tables)
        {
            if (isLeftAlone?.Invoke(table.Span) != true && TablePrinter.Convert(report, table) is { } change)
                changes.Add(change);
        }

        foreach (var table in report.GenericTables)
        {
            if (isLeftAlone?.Invoke(table.Span) != true && GenericTablePrinter.Align(report, table) is { } change)
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
        for (var i = 0; i < report.Tree.Lines.Length; i++)
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

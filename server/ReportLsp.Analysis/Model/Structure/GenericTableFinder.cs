using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Syntax;

namespace ReportLsp.Analysis.Model.Structure;

/// <summary>Finds tables of no format: runs of rows in which three rows one after the other have at least two numbers each (MARKUP, Relations).</summary>
internal static class GenericTableFinder
{
    private const int FewestRows = 3;
    private const int FewestNumbers = 2;

    /// <summary>The tables in order.</summary>
    public static List<GenericTable> Find(SyntaxTree tree, Func<int, bool> isTaken, Func<int, ReportSection?> sectionOf)
    {
        var result = new List<GenericTable>();
        for (var line = 0; line < tree.Lines.Length; line++)
        {
            if (isTaken(line) || tree.Lines[line] is not TableRowLineSyntax)
                continue;
            var first = line;
            while (line < tree.Lines.Length && !isTaken(line) && tree.Lines[line].Kind is SyntaxKind.TableRowLine or SyntaxKind.RuleLine)
                line++;
            if (LongestRun(tree, first, line) >= FewestRows)
            {
                var rows = Rows(tree, first, line);
                var span = rows[0].Span.Union(rows[^1].Span);
                result.Add(new GenericTable(span, (first, line - 1), FormOf((TableRowLineSyntax)tree.Lines[rows[0].Line]), rows, sectionOf(first)));
            }

            line--;
        }

        return result;
    }

    private static TableForm FormOf(TableRowLineSyntax row) => row.IsTab ? TableForm.Tab : row.HasLeadingBar && row.HasTrailingBar ? TableForm.Pipe : TableForm.Row;

    private static List<GenericRow> Rows(SyntaxTree tree, int first, int end)
    {
        var rows = new List<GenericRow>(end - first);
        for (var line = first; line < end; line++)
        {
            if (tree.Lines[line] is TableRowLineSyntax row)
                rows.Add(Row(tree, row, line));
        }

        return rows;
    }

    private static GenericRow Row(SyntaxTree tree, TableRowLineSyntax row, int line)
    {
        var cells = new BoundField[row.Cells.Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = new BoundField(row.Cells[i].ContentSpan, ValueGrammar.Parse(tree.Text.Slice(row.Cells[i].ContentSpan)));
        return new GenericRow(line, cells, row.ContentSpan);
    }

    /// <summary>The most rows one after the other with numbers enough.</summary>
    private static int LongestRun(SyntaxTree tree, int first, int end)
    {
        var longest = 0;
        var run = 0;
        for (var line = first; line < end; line++)
        {
            if (tree.Lines[line] is not TableRowLineSyntax row)
                continue;
            run = HasNumbers(tree, row) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static bool HasNumbers(SyntaxTree tree, TableRowLineSyntax row)
    {
        var left = FewestNumbers;
        foreach (var cell in row.CellSpans)
        {
            if (ValueGrammar.Parse(tree.Text.Slice(cell.ContentSpan)).Number is not null && --left == 0)
                return true;
        }

        return false;
    }
}

using ReportLsp.Grammar.Syntax;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>Finds the form most rows of a table are written in.</summary>
internal static class TableFormFinder
{
    /// <summary>The form.</summary>
    public static TableForm Find(TableDraft draft)
    {
        var counts = new int[Enum.GetValues<TableForm>().Length];
        foreach (var row in draft.Rows)
            counts[(int)FormOf(draft, row)]++;
        return (TableForm)Array.IndexOf(counts, counts.Max());
    }

    private static TableForm FormOf(TableDraft draft, DraftRow row)
    {
        var token = row.Label?.Tokens[^1] ?? Math.Min(row.Segment.First, draft.Tokens.Count - 1);
        var line = draft.Tokens[token].Line;
        if (draft.Tree.Lines[line] is BarRunLineSyntax)
            return TableForm.Pipe;
        if (draft.Tree.Lines[line] is TableRowLineSyntax found)
        {
            if (found.IsTab)
                return TableForm.Tab;
            var isEnclosed = found.HasLeadingBar && found.HasTrailingBar;
            if (found.Cells.Count == 1 || !(isEnclosed || HasOtherContent(found)))
                return TableForm.CellBar;
            return isEnclosed && !found.Cells[^1].IsZeroWidth ? TableForm.Pipe : TableForm.Row;
        }

        var next = line + 1;
        while (next < draft.Tree.Lines.Count && draft.Tree.Lines[next].Kind == SyntaxKind.BlankLine)
            next++;
        return next < draft.Tree.Lines.Count && draft.Tree.Lines[next] is BarRunLineSyntax ? TableForm.BarLine : TableForm.Cell;
    }

    private static bool HasOtherContent(TableRowLineSyntax row)
    {
        var contents = 0;
        foreach (var cell in row.CellSpans)
            contents += cell.IsBlank ? 0 : 1;
        return contents > 1 || row.Cells.Count > 2;
    }
}

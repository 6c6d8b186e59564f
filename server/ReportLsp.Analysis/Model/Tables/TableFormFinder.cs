using ReportLsp.Grammar.Syntax;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>Finds the form most rows of a table are written in.</summary>
internal static class TableFormFinder
{
    private const int FewestTelling = 4;

    /// <summary>The form.</summary>
    public static TableForm Find(TableDraft draft)
    {
        Span<int> counts = stackalloc int[(int)TableForm.Tab + 1];
        foreach (var row in draft.Rows)
            counts[(int)FormOf(draft, row)]++;
        AddHeaders(draft, counts);
        var form = TableForm.Pipe;
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > counts[(int)form])
                form = (TableForm)i;
        }

        // Rows closed with one bar are written alike in both; only the others tell.
        return form == TableForm.Pipe && counts[(int)TableForm.Row] * FewestTelling >= counts[(int)TableForm.Pipe] ? TableForm.Row : form;
    }

    /// <summary>Header rows that no bar opens, or with loose bars at the end, are not of a pipe table, whatever the values look like.</summary>
    private static void AddHeaders(TableDraft draft, Span<int> counts)
    {
        var last = -1;
        foreach (var label in draft.Labels)
        {
            var line = draft.Tokens[label.Tokens[0]].Line;
            if (line == last || label.Expected?.HasValues != false)
                continue;
            last = line;
            if (draft.Tree.Lines[line] is TableRowLineSyntax { IsTab: false, CellSpans.Length: > 1 } row && (row.HasLeadingBar ? HasLooseBars(row) : HasOtherContent(row)))
                counts[(int)TableForm.Row]++;
        }
    }

    private static TableForm FormOf(TableDraft draft, DraftRow row)
    {
        var token = row.Label?.Tokens[^1] ?? Math.Min(row.Segment.First, draft.Tokens.Length - 1);
        var line = draft.Tokens[token].Line;
        if (draft.Tree.Lines[line] is BarRunLineSyntax)
            return TableForm.Pipe;
        if (row.Segment.IsTab)
            return TableForm.Tab;
        if (draft.Tree.Lines[line] is TableRowLineSyntax found)
        {
            if (found.IsTab)
                return TableForm.Tab;
            var isEnclosed = found.HasLeadingBar && found.HasTrailingBar;
            if (found.CellSpans.Length == 1 || !(isEnclosed || HasOtherContent(found)))
                return TableForm.CellBar;
            return isEnclosed && !found.CellSpans[^1].IsZeroWidth ? TableForm.Pipe : TableForm.Row;
        }

        var next = line + 1;
        while (next < draft.Tree.Lines.Length && draft.Tree.Lines[next].Kind == SyntaxKind.BlankLine)
            next++;
        return next < draft.Tree.Lines.Length && draft.Tree.Lines[next] is BarRunLineSyntax ? TableForm.BarLine : TableForm.Cell;
    }

    /// <summary>True for a space and then bars at the end, where a pipe table has the bars directly after the label's cell.</summary>
    private static bool HasLooseBars(TableRowLineSyntax row)
    {
        var last = row.CellSpans.Length - 1;
        while (last > 0 && row.CellSpans[last].IsZeroWidth)
            last--;
        return last < row.CellSpans.Length - 1 && row.CellSpans[last] is { IsBlank: true };
    }

    private static bool HasOtherContent(TableRowLineSyntax row)
    {
        var contents = 0;
        foreach (var cell in row.CellSpans)
            contents += cell.IsBlank ? 0 : 1;
        return contents > 1 || row.CellSpans.Length > 2;
    }
}

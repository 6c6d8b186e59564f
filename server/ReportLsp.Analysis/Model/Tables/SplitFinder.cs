using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>Finds where a table is interrupted: blank lines between rows that usually have none, or text that is no part of it.</summary>
internal static class SplitFinder
{
    /// <summary>The interruptions in order of the text.</summary>
    public static List<TableSplit> Find(TableDraft draft)
    {
        var result = new List<TableSplit>();
        var lines = TableLines(draft);
        var gaps = new List<(int Before, int After)>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i] > lines[i - 1] + 1)
                gaps.Add((lines[i - 1], lines[i]));
        }

        var rowPerLine = lines.Count(l => draft.Tree.Lines[l] is TableRowLineSyntax { CellSpans.Length: > 1 }) * 2 > lines.Count;
        var blankIsUsual = gaps.Count * 3 > lines.Count;
        foreach (var (before, after) in gaps)
        {
            var hasText = HasText(draft, before, after);
            if (hasText ? HasValuesBefore(draft, before) : rowPerLine && !blankIsUsual)
                result.Add(new TableSplit((before + 1, after - 1), Between(draft.Tree.Text, before, after), Width(draft, before), Width(draft, after), hasText));
        }

        return result;
    }

    /// <summary>Lines of the table itself; blanks and bars between a stray text and the next text or value belong to that stray text.</summary>
    private static List<int> TableLines(TableDraft draft)
    {
        var (first, last) = (draft.Tokens[draft.FirstToken].Line, draft.Tokens[draft.LastToken].Line);
        var isStray = new bool[draft.LastToken + 1];
        foreach (var token in draft.StrayTexts)
        {
            if (token <= draft.LastToken)
                isStray[token] = true;
        }

        var own = new bool[last - first + 1];
        var other = new bool[last - first + 1];
        for (var i = draft.FirstToken; i <= draft.LastToken; i++)
        {
            var line = draft.Tokens[i].Line - first;
            if (isStray[i])
                other[line] = true;
            else if (draft.Tokens[i].Kind != TokenKind.Blank)
                own[line] = true;
        }

        var lines = new List<int>();
        var isInside = true;
        for (var line = first; line <= last; line++)
        {
            isInside = own[line - first] || (isInside && !other[line - first]);
            if (isInside && (draft.Tree.Lines[line].Kind is not (SyntaxKind.BlankLine or SyntaxKind.DirectiveLine) || IsBlankRow(draft, line)))
                lines.Add(line);
        }

        return lines;
    }

    /// <summary>True for a line of nothing but TABs that is a row of the table.</summary>
    private static bool IsBlankRow(TableDraft draft, int line) =>
        draft.Rows.Exists(r => r.Label is null && r.Segment.First <= r.Segment.Last && draft.Tokens[r.Segment.First].Line == line);

    private static bool HasText(TableDraft draft, int before, int after)
    {
        for (var line = before + 1; line < after; line++)
        {
            if (draft.Tree.Lines[line].Kind is not (SyntaxKind.BlankLine or SyntaxKind.DirectiveLine))
                return true;
        }

        return false;
    }

    private static bool HasValuesBefore(TableDraft draft, int line) =>
        draft.Rows.Any(r => r.Segment.Last >= r.Segment.First && draft.Tokens[r.Segment.First].Line <= line);

    private static TextSpan Between(SourceText text, int before, int after) =>
        TextSpan.FromBounds(text.GetLineSpanWithBreak(before).End, text.GetLineSpan(after).Start);

    private static int Width(TableDraft draft, int line) => draft.Tree.Lines[line] is TableRowLineSyntax row ? row.CellSpans.Length : 1;
}

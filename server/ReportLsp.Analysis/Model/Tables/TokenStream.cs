using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>Turns the lines of a text into one stream of cells (BINDER, steps 1 and 2).</summary>
internal static class TokenStream
{
    private static readonly CellValue BlankValue = new(CellValueKind.Blank, null, CellValueNotes.None);

    /// <summary>The stream of a tree.</summary>
    public static TableToken[] Of(SyntaxTree tree)
    {
        var result = new List<TableToken>(LengthOf(tree));
        var openBareCell = false;
        var blankLines = 0;
        var isBelowTabs = false;
        for (var i = 0; i < tree.Lines.Length; i++)
        {
            var line = tree.Lines[i];
            isBelowTabs = line is TableRowLineSyntax { IsTab: true } || (isBelowTabs && IsOfTabs(tree.Text, line));
            switch (line)
            {
                case TableRowLineSyntax row:
                    foreach (var cell in row.CellSpans)
                    {
                        var isMark = IsContinuationMark(tree.Text.Slice(cell.ContentSpan));
                        result.Add(cell.IsBlank || isMark
                            ? new TableToken(TokenKind.Blank, isMark ? new TextSpan(cell.ContentStart, 0) : cell.ContentSpan, i, BlankValue, default, cell.IsZeroWidth || isMark, false, blankLines)
                            : Classify(tree.Text, cell.ContentSpan, i, false, blankLines));
                    }

                    openBareCell = false;
                    break;
                case BarRunLineSyntax bars:
                    AddBars(result, tree.Text, bars, i, openBareCell, blankLines);
                    openBareCell = false;
                    break;
                default:
                    if (line.Kind == SyntaxKind.BlankLine)
                    {
                        blankLines = isBelowTabs ? AddTabs(result, tree.Text, line, i, blankLines) : blankLines + 1;
                        continue;
                    }

                    if (line.Kind is not (SyntaxKind.DirectiveLine or SyntaxKind.RuleLine))
                    {
                        result.Add(Classify(tree.Text, line.ContentSpan, i, true, blankLines));
                        openBareCell = true;
                    }

                    break;
            }

            blankLines = 0;
        }

        return [.. result];
    }

    /// <summary>About the number of tokens: a cell each, a line of its own where there are no cells.</summary>
    private static int LengthOf(SyntaxTree tree)
    {
        var length = 0;
        foreach (var line in tree.Lines)
        {
            length += line switch
            {
                TableRowLineSyntax row => row.CellSpans.Length,
                BarRunLineSyntax bars => bars.Count,
                _ => line.Kind == SyntaxKind.BlankLine ? 0 : 1,
            };
        }

        return length;
    }

    /// <summary>The mark of a cell that continues the one above.</summary>
    private static bool IsContinuationMark(ReadOnlySpan<char> text) => text is "^^";

    /// <summary>Bars of a row of blank cells, as the canonical form has it, at the least.</summary>
    private const int FewestRowBars = 4;

    /// <summary>True for a bar run with white space between all its bars: a row of blank cells.</summary>
    public static bool IsBlankRow(SourceText text, BarRunLineSyntax bars)
    {
        if (bars.Count < FewestRowBars)
            return false;
        var content = text.Slice(bars.ContentSpan);
        for (var i = 1; i < content.Length; i++)
        {
            if (IsBar(content[i]) && IsBar(content[i - 1]))
                return false;
        }

        return true;
    }

    /// <summary>
    /// True for a blank line with TABs. Directly below a row with TABs, or below another such line, it is perhaps a row of blank cells.
    /// What it is only the table can tell; to everything else it is a blank line.
    /// </summary>
    private static bool IsOfTabs(SourceText text, LineSyntax line) => line.Kind == SyntaxKind.BlankLine && text.Slice(line.Span).Contains('\t');

    /// <summary>Every TAB divides two blank fields. The number of blank lines before what follows is 0.</summary>
    private static int AddTabs(List<TableToken> result, SourceText text, LineSyntax line, int index, int blankLines)
    {
        result.Add(Field(line.Span.Start));
        for (var offset = line.Span.Start; offset < line.Span.End; offset++)
        {
            if (text.Text[offset] == '\t')
                result.Add(Field(offset + 1));
        }

        return 0;

        TableToken Field(int offset) => new(TokenKind.Blank, new TextSpan(offset, 0), index, BlankValue, default, true, false, blankLines);
    }

    private static bool IsBar(char c) => c is '|' or '｜';

    /// <summary>A bar run: its first bar closes a bare cell before it; every other bar is a blank field where the bar stands.</summary>
    private static void AddBars(List<TableToken> result, SourceText text, BarRunLineSyntax bars, int line, bool openBareCell, int blankLines)
    {
        var isRow = IsBlankRow(text, bars);
        var skip = openBareCell || isRow ? 1 : 0;
        for (var offset = bars.ContentSpan.Start; offset < bars.ContentSpan.End; offset++)
        {
            if (!IsBar(text.Text[offset]) || skip-- > 0)
                continue;
            var place = isRow ? text.Text.LastIndexOf('|', offset - 1) + 2 : offset;
            result.Add(new TableToken(TokenKind.Blank, new TextSpan(Math.Min(place, offset), 0), line, BlankValue, default, !isRow, false, blankLines));
        }
    }

    private static TableToken Classify(SourceText text, TextSpan span, int line, bool isBare, int blankLines)
    {
        var content = text.Slice(span);
        if (content.Length <= 40)
        {
            var value = ValueGrammar.Parse(content);
            if (value.LooksLikeValue)
                return new TableToken(TokenKind.Value, span, line, value, default, false, isBare, blankLines);
        }

        return new TableToken(TokenKind.Text, span, line, default, LabelText.Of(content), false, isBare, blankLines);
    }
}

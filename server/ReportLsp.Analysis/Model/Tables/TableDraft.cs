using ReportLsp.Grammar.Text;
using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Syntax;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>A label found, while the table is being put together.</summary>
/// <param name="Expected">The label of the layout, or null.</param>
/// <param name="Match">How it agrees.</param>
/// <param name="Tokens">Its tokens, in order.</param>
internal sealed record DraftLabel(ExpectedLabel? Expected, LabelMatch Match, List<int> Tokens);

/// <summary>A row found, while the table is being put together.</summary>
/// <param name="Row">The row of the layout.</param>
/// <param name="RowIndex">Its index; the order rows should stand in.</param>
/// <param name="Label">Its label, or null.</param>
/// <param name="Segment">Its fields.</param>
/// <param name="IsOutOfOrder">True where it stands before a row that should come earlier.</param>
/// <param name="IsDuplicate">True where the same row was found before.</param>
internal sealed record DraftRow(LayoutRow Row, int RowIndex, DraftLabel? Label, RowSegment Segment, bool IsOutOfOrder, bool IsDuplicate);

/// <summary>A row added locally, while the table is being put together.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Segment">Its fields.</param>
/// <param name="Block">Block of the layout it stands in.</param>
internal sealed record DraftLocalRow(DraftLabel Label, RowSegment Segment, int Block);

/// <summary>Everything found of one table.</summary>
internal sealed class TableDraft(TableIndex index, SyntaxTree tree, TableToken[] tokens)
{
    /// <summary>The table of the format.</summary>
    public TableIndex Index { get; } = index;

    /// <summary>The tree.</summary>
    public SyntaxTree Tree { get; } = tree;

    /// <summary>The stream.</summary>
    public TableToken[] Tokens { get; } = tokens;

    /// <summary>Labels in order of the text.</summary>
    public List<DraftLabel> Labels { get; } = [];

    /// <summary>Rows in order of the text.</summary>
    public List<DraftRow> Rows { get; } = [];

    /// <summary>Rows added locally.</summary>
    public List<DraftLocalRow> LocalRows { get; } = [];

    /// <summary>Texts inside the table that belong to nothing, by token.</summary>
    public List<int> StrayTexts { get; } = [];

    /// <summary>First and last token of the same table where it stands in the text once more, or null.</summary>
    public (int First, int Last)? Repeat { get; set; }

    /// <summary>What merged cells leave.</summary>
    public SurplusBars Surplus { get; } = new();

    /// <summary>First token of the table.</summary>
    public int FirstToken { get; set; }

    /// <summary>Last token of the table.</summary>
    public int LastToken { get; set; }

    /// <summary>The fields from a token up to the next text; empty fields before it on its own line belong to that line's row.</summary>
    public RowSegment SegmentAfter(int labelToken)
    {
        var to = labelToken + 1;
        while (to < Tokens.Length && Tokens[to].Kind != TokenKind.Text && !IsOnBlankLine(to))
            to++;
        while (to < Tokens.Length && to - 1 > labelToken && Tokens[to - 1].Kind == TokenKind.Blank && Tokens[to - 1].Line == Tokens[to].Line)
            to--;
        return SegmentOf(labelToken + 1, to, Tokens[labelToken].Line);
    }

    /// <summary>The fields of a range of tokens; with a blank before them where the bar that opens the row stands for one.</summary>
    public RowSegment SegmentOf(int from, int to, int labelLine, bool opensBlank = false, bool canBeOneLine = true)
    {
        var isTab = Tree.Lines[labelLine] is TableRowLineSyntax { IsTab: true } || (from < to && IsOnBlankLine(from));
        var isOnOneLine = canBeOneLine && Tree.Lines[labelLine] is TableRowLineSyntax && from < to && Tokens[from].Line == labelLine;
        return new RowSegment(Tokens, from, to, isTab, isOnOneLine, opensBlank ? new TextSpan(Tree.Lines[labelLine].ContentSpan.Start, 0) : null);
    }

    /// <summary>True for a field of a line of nothing but TABs, which never belongs to the row above it.</summary>
    public bool IsOnBlankLine(int token) => Tree.Lines[Tokens[token].Line].Kind == SyntaxKind.BlankLine;

    /// <summary>The text of a label, pieces joined.</summary>
    public string TextOf(DraftLabel label) =>
        label.Tokens.Count == 1 ? Tree.Text.ToString(Tokens[label.Tokens[0]].Span) : string.Concat(label.Tokens.Select(t => Tree.Text.ToString(Tokens[t].Span)));

    /// <summary>The label as part of the model.</summary>
    public BoundLabel Bind(DraftLabel label) =>
        new(label.Expected?.Layout, label.Match, label.Tokens.Count == 1 ? [Tokens[label.Tokens[0]].Span] : [.. label.Tokens.Select(t => Tokens[t].Span)], TextOf(label));
}

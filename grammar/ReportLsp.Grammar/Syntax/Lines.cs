using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Syntax;

/// <summary>A line with one run of characters that means nothing to the grammar: a text line, a blank line, a rule line.</summary>
public sealed class PlainLineSyntax(SyntaxKind kind, TextSpan span, TextSpan contentSpan, int lineBreakLength = 0)
    : LineSyntax(kind, span, contentSpan, lineBreakLength)
{
    /// <inheritdoc />
    public override IReadOnlyList<SyntaxNode> Children => LineTokens.Of(this, []);
}

/// <summary><c>@key value</c>; a colon (either width) after the key is allowed and belongs to neither.</summary>
public sealed class DirectiveLineSyntax(
    TextSpan span, TextSpan contentSpan, TextSpan keySpan, TextSpan valueSpan, int lineBreakLength = 0, TextSpan colonSpan = default)
    : LineSyntax(SyntaxKind.DirectiveLine, span, contentSpan, lineBreakLength)
{
    /// <summary>The key without its <c>@</c>; may be empty.</summary>
    public TextSpan KeySpan { get; } = keySpan;

    /// <summary>The colon between key and value; empty where there is none.</summary>
    public TextSpan ColonSpan { get; } = colonSpan;

    /// <summary>The value without white space at the ends; empty at the end of the content where there is none.</summary>
    public TextSpan ValueSpan { get; } = valueSpan;

    /// <inheritdoc />
    public override IReadOnlyList<SyntaxNode> Children =>
        LineTokens.Of(
            this,
            [(TokenRole.Key, TextSpan.FromBounds(ContentSpan.Start, KeySpan.End)), (TokenRole.Separator, ColonSpan), (TokenRole.Value, ValueSpan)]);
}

/// <summary>A Markdown heading or a numbered line: a marker with a level, then a text.</summary>
public sealed class HeadingLineSyntax(
    SyntaxKind kind, TextSpan span, TextSpan contentSpan, int level, int ordinal, TextSpan markerSpan, TextSpan textSpan, int lineBreakLength = 0)
    : LineSyntax(kind, span, contentSpan, lineBreakLength)
{
    /// <summary>1 to 4. Numbered lines: 一、 is 1, （一） 2, 1. 3, （1） 4. Markdown: the number of hashes.</summary>
    public int Level { get; } = level;

    /// <summary>The number a numbered line begins with, from 1; 0 for a Markdown heading.</summary>
    public int Ordinal { get; } = ordinal;

    /// <summary>The number with its punctuation, or the hashes.</summary>
    public TextSpan MarkerSpan { get; } = markerSpan;

    /// <summary>What follows the marker, without white space at the ends.</summary>
    public TextSpan TextSpan { get; } = textSpan;

    /// <inheritdoc />
    public override IReadOnlyList<SyntaxNode> Children => LineTokens.Of(this, [(TokenRole.Marker, MarkerSpan), (TokenRole.Text, TextSpan)]);
}

/// <summary>A line of nothing but bars (white space between them allowed).</summary>
public sealed class BarRunLineSyntax(TextSpan span, TextSpan contentSpan, int count, int lineBreakLength = 0)
    : LineSyntax(SyntaxKind.BarRunLine, span, contentSpan, lineBreakLength)
{
    /// <summary>Number of bars, at least 1.</summary>
    public int Count { get; } = count;

    /// <inheritdoc />
    public override IReadOnlyList<SyntaxNode> Children => LineTokens.Of(this, [(TokenRole.Separator, ContentSpan)]);
}

/// <summary>Where one field of a row stands.</summary>
/// <param name="Span">All characters between the separators.</param>
/// <param name="ContentStart">Offset of the first character that is not white space; for a blank field the place where its text would stand.</param>
/// <param name="ContentLength">Length without white space at the ends; 0 for a blank field.</param>
public readonly record struct CellSpan(TextSpan Span, int ContentStart, int ContentLength)
{
    /// <summary>The text of the field without padding; empty at its place for a blank field.</summary>
    public TextSpan ContentSpan => new(ContentStart, ContentLength);

    /// <summary>True where nothing but white space stands between the separators.</summary>
    public bool IsBlank => ContentLength == 0;

    /// <summary>True where the two separators are adjacent: the mark of a cell that continues its left neighbour.</summary>
    public bool IsZeroWidth => Span.Length == 0;
}

/// <summary>
/// A line with cells. A bar at the start opens the first cell and a bar at the end closes the last; every other separator divides two.
/// White space after the last bar is no cell. A TAB row has a cell before the first TAB and one after the last, blank or not.
/// </summary>
public sealed class TableRowLineSyntax(
    TextSpan span, TextSpan contentSpan, bool isTab, bool hasLeadingBar, bool hasTrailingBar, ArraySegment<CellSpan> cells, int lineBreakLength = 0)
    : LineSyntax(SyntaxKind.TableRowLine, span, contentSpan, lineBreakLength)
{
    private readonly CellSpan[] _cells = cells.Array ?? [];
    private readonly int _first = cells.Offset;
    private readonly int _count = cells.Count;

    /// <summary>True where TABs separate the cells.</summary>
    public bool IsTab { get; } = isTab;

    /// <summary>True where the line begins with a bar.</summary>
    public bool HasLeadingBar { get; } = hasLeadingBar;

    /// <summary>True where the line ends with a bar.</summary>
    public bool HasTrailingBar { get; } = hasTrailingBar;

    /// <summary>The cells, at least one.</summary>
    public IReadOnlyList<CellSpan> Cells => new ArraySegment<CellSpan>(_cells, _first, _count);

    /// <summary>The cells without an interface call, for the hot paths.</summary>
    public ReadOnlySpan<CellSpan> CellSpans => _cells.AsSpan(_first, _count);

    /// <inheritdoc />
    public override IReadOnlyList<SyntaxNode> Children => LineTokens.OfRow(this);
}

/// <summary>One field of a row as a node: padding, text, padding.</summary>
public sealed class CellSyntax(CellSpan cell) : SyntaxNode(SyntaxKind.Cell, cell.Span)
{
    /// <summary>The text of the field without padding.</summary>
    public TextSpan ContentSpan => cell.ContentSpan;

    /// <inheritdoc />
    public override IReadOnlyList<SyntaxNode> Children => LineTokens.OfCell(Span, ContentSpan);
}

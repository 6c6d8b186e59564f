using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Syntax;

/// <summary>Makes the children of lines: the known parts, and tokens for what stands between them, so that spans touch.</summary>
internal static class LineTokens
{
    /// <summary>The children of a line with the given parts; what follows the content is white space and the line break.</summary>
    public static IReadOnlyList<SyntaxNode> Of(LineSyntax line, ReadOnlySpan<(TokenRole Role, TextSpan Span)> parts)
    {
        var result = new List<SyntaxNode>(parts.Length + 3);
        var at = line.Span.Start;
        if (parts.IsEmpty)
            at = Add(result, at, TokenRole.Text, line.ContentSpan);
        foreach (var (role, part) in parts)
            at = Add(result, at, role, part);
        Finish(result, at, line);
        return result;
    }

    /// <summary>The children of a cell: padding, text, padding.</summary>
    public static IReadOnlyList<SyntaxNode> OfCell(TextSpan span, TextSpan content)
    {
        var result = new List<SyntaxNode>(3);
        var at = Add(result, span.Start, TokenRole.Text, content);
        AddSpace(result, at, span.End);
        return result;
    }

    /// <summary>Cells and separators of a row. A cell without any character is no node: its separators touch.</summary>
    public static IReadOnlyList<SyntaxNode> OfRow(TableRowLineSyntax row)
    {
        var result = new List<SyntaxNode>((row.CellSpans.Length * 2) + 3);
        var at = row.Span.Start;
        if (row.HasLeadingBar)
            at = Add(result, at, TokenRole.Separator, new TextSpan(row.ContentSpan.Start, 1));
        var first = true;
        foreach (var cell in row.CellSpans)
        {
            if (!first)
                at = Add(result, at, TokenRole.Separator, new TextSpan(at, 1));
            else
                AddSpace(result, at, cell.Span.Start);
            first = false;
            if (!cell.Span.IsEmpty)
                result.Add(new CellSyntax(cell));
            at = cell.Span.End;
        }

        if (row.HasTrailingBar)
            at = Add(result, at, TokenRole.Separator, new TextSpan(at, 1));
        Finish(result, at, row);
        return result;
    }

    private static int Add(List<SyntaxNode> result, int at, TokenRole role, TextSpan part)
    {
        if (part.IsEmpty)
            return at;
        AddSpace(result, at, part.Start);
        result.Add(new SyntaxToken(role, part));
        return part.End;
    }

    private static void AddSpace(List<SyntaxNode> result, int start, int end)
    {
        if (start < end)
            result.Add(new SyntaxToken(TokenRole.Space, TextSpan.FromBounds(start, end)));
    }

    private static void Finish(List<SyntaxNode> result, int at, LineSyntax line)
    {
        var lineBreak = line.LineBreakSpan;
        AddSpace(result, at, lineBreak.Start);
        if (!lineBreak.IsEmpty)
            result.Add(new SyntaxToken(TokenRole.LineBreak, lineBreak));
    }
}

using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Syntax;

/// <summary>Makes the children of lines: the known parts, and tokens for what stands between them, so that spans touch.</summary>
internal static class LineTokens
{
    /// <summary>The children of a line with the given parts; the end of the span after the content is white space and line break.</summary>
    public static IReadOnlyList<SyntaxNode> Of(LineSyntax line, ReadOnlySpan<(TokenRole Role, TextSpan Span)> parts)
    {
        var known = parts.IsEmpty ? [(TokenRole.Text, line.ContentSpan)] : parts;
        return Fill(line.Span, known);
    }

    /// <summary>Tokens that fill a span: the given parts, and space, separator or line break between them.</summary>
    public static IReadOnlyList<SyntaxNode> Fill(TextSpan span, ReadOnlySpan<(TokenRole Role, TextSpan Span)> parts)
    {
        var result = new List<SyntaxNode>(parts.Length + 2);
        var at = span.Start;
        foreach (var (role, part) in parts)
        {
            if (part.IsEmpty)
                continue;
            if (part.Start > at)
                result.Add(new SyntaxToken(TokenRole.Space, TextSpan.FromBounds(at, part.Start)));
            result.Add(new SyntaxToken(role, part));
            at = part.End;
        }

        if (at < span.End)
            result.Add(new SyntaxToken(TokenRole.Space, TextSpan.FromBounds(at, span.End)));
        return result;
    }

    /// <summary>Cells and separators of a row.</summary>
    public static IReadOnlyList<SyntaxNode> OfRow(TableRowLineSyntax row)
    {
        var result = new List<SyntaxNode>((row.Cells.Count * 2) + 2);
        var at = row.Span.Start;
        foreach (var cell in row.CellSpans)
        {
            if (cell.Span.Start > at)
                result.Add(new SyntaxToken(TokenRole.Separator, TextSpan.FromBounds(at, cell.Span.Start)));
            if (!cell.Span.IsEmpty)
                result.Add(new CellSyntax(cell));
            at = cell.Span.End;
        }

        if (at < row.Span.End)
            result.Add(new SyntaxToken(TokenRole.Separator, TextSpan.FromBounds(at, row.Span.End)));
        return result;
    }
}

using System.Text;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Syntax;

/// <summary>The tree for people: one node a line, indented, with its place (1-based line:column) and the text of leaves.</summary>
public static class SyntaxDump
{
    /// <summary>The whole tree.</summary>
    public static string Write(SyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var result = new StringBuilder();
        Node(result, tree.Text, tree, 0);
        return result.ToString();
    }

    private static void Node(StringBuilder result, SourceText text, SyntaxNode node, int depth)
    {
        var start = text.GetPosition(node.Span.Start);
        var end = text.GetPosition(node.Span.End);
        result.Append(' ', depth * 2).Append(node is SyntaxToken token ? token.Role.ToString() : node.Kind.ToString());
        result.Append(null, $" {start.Line + 1}:{start.Character + 1}");
        if (end.Line != start.Line)
            result.Append(null, $"-{end.Line + 1}:{end.Character + 1}");
        else if (!node.Span.IsEmpty)
            result.Append(null, $"-{end.Character + 1}");
        switch (node)
        {
            case HeadingLineSyntax heading:
                result.Append(null, $" level={heading.Level}");
                if (heading.Ordinal > 0)
                    result.Append(null, $" ordinal={heading.Ordinal}");
                break;
            case BarRunLineSyntax bars:
                result.Append(null, $" bars={bars.Count}");
                break;
            case TableRowLineSyntax row:
                result.Append(null, $" cells={row.CellSpans.Length}{(row.IsTab ? " tab" : "")}");
                break;
        }

        var children = node.Children;
        if (node is SyntaxToken)
            Escape(result.Append(' '), text.Slice(node.Span));
        result.Append('\n');
        foreach (var child in children)
            Node(result, text, child, depth + 1);
    }

    private static void Escape(StringBuilder result, ReadOnlySpan<char> text)
    {
        result.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                result.Append(c).Append(text[++i]);
                continue;
            }

            switch (c)
            {
                case '\n':
                    result.Append("\\n");
                    break;
                case '\r':
                    result.Append("\\r");
                    break;
                case '\t':
                    result.Append("\\t");
                    break;
                case '"' or '\\':
                    result.Append('\\').Append(c);
                    break;
                default:
                    if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u3000' or '\u00A0' or '\u200B' or '\uFEFF')
                        result.Append(null, $"\\u{(int)c:X4}");
                    else
                        result.Append(c);
                    break;
            }
        }

        result.Append('"');
    }
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Syntax;

/// <summary>The tree of a text: its lines, each with its shape. Total: every text has one. Lossless: <see cref="ToString"/> is the text.</summary>
public sealed class SyntaxTree(SourceText text, LineSyntax[] lines) : SyntaxNode(SyntaxKind.Document, new TextSpan(0, text.Length))
{
    /// <summary>The text the tree was made from.</summary>
    public SourceText Text { get; } = text;

    /// <summary>One node a line of <see cref="Text"/>, in order; index i is line i of the text.</summary>
    public ImmutableArray<LineSyntax> Lines { get; } = ImmutableCollectionsMarshal.AsImmutableArray(lines);

    /// <inheritdoc />
    public override IReadOnlyList<SyntaxNode> Children => lines;

    /// <inheritdoc />
    public override string ToString()
    {
        var result = new System.Text.StringBuilder(Text.Length);
        Append(this);
        return result.ToString();

        void Append(SyntaxNode node)
        {
            var children = node.Children;
            if (children.Count == 0)
                result.Append(Text.Slice(node.Span));
            foreach (var child in children)
                Append(child);
        }
    }
}

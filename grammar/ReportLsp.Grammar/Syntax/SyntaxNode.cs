using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Syntax;

/// <summary>A node of the lossless tree. The spans of the children of a node touch and together make up its own.</summary>
public abstract class SyntaxNode(SyntaxKind kind, TextSpan span)
{
    /// <summary>The shape.</summary>
    public SyntaxKind Kind { get; } = kind;

    /// <summary>All characters of the node, in offsets of the whole text.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>The parts, in order of the text; empty for a leaf.</summary>
    public abstract IReadOnlyList<SyntaxNode> Children { get; }
}

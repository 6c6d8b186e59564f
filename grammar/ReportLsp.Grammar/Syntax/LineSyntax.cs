using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Syntax;

/// <summary>A line. Its <see cref="SyntaxNode.Span"/> has the newline; <see cref="ContentSpan"/> has neither it nor white space at the ends.</summary>
public abstract class LineSyntax(SyntaxKind kind, TextSpan span, TextSpan contentSpan, int lineBreakLength = 0) : SyntaxNode(kind, span)
{
    private readonly byte _lineBreakLength = (byte)lineBreakLength;

    /// <summary>The characters without newline and white space at the ends; empty at the line's start for a blank line.</summary>
    public TextSpan ContentSpan { get; } = contentSpan;

    /// <summary>The newline: empty at the end of the span where the line has none, else one or two code units.</summary>
    public TextSpan LineBreakSpan => new(Span.End - _lineBreakLength, _lineBreakLength);
}

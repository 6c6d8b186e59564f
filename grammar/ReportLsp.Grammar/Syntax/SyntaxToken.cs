using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Syntax;

/// <summary>What a token is in its line.</summary>
public enum TokenRole
{
    /// <summary>White space around something.</summary>
    Space,

    /// <summary>The number of a numbered line or the hashes of a heading.</summary>
    Marker,

    /// <summary>The key of a directive with its <c>@</c>.</summary>
    Key,

    /// <summary>The value of a directive.</summary>
    Value,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A bar, a TAB, or a rule between cells.</summary>
    Separator,

    /// <summary>The newline.</summary>
    LineBreak,
}

/// <summary>A leaf of the tree.</summary>
public sealed class SyntaxToken(TokenRole role, TextSpan span) : SyntaxNode(SyntaxKind.Token, span)
{
    /// <summary>What the token is in its line.</summary>
    public TokenRole Role { get; } = role;

    /// <inheritdoc />
    public override IReadOnlyList<SyntaxNode> Children => [];
}

using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>What a piece of text is; the value is the index in <see cref="SemanticTokens.Types"/>.</summary>
public enum SemanticTokenKind
{
    /// <summary>The title of the report.</summary>
    Title,

    /// <summary>The title of a section.</summary>
    Heading,

    /// <summary>A number that opens a heading or a paragraph.</summary>
    Marker,

    /// <summary>The key of a directive with its <c>@</c>.</summary>
    Directive,

    /// <summary>The value of a directive; the value of a labelled line.</summary>
    Value,

    /// <summary>A rule id in <c>@suppress</c>.</summary>
    Rule,

    /// <summary>The reason in <c>@suppress</c>.</summary>
    Reason,

    /// <summary>A label of a table or of a labelled line.</summary>
    Label,

    /// <summary>A figure.</summary>
    Figure,

    /// <summary>A bar or a rule line.</summary>
    Separator,
}

/// <summary>Peculiarities of a token; each is a bit, the bit number is the index in <see cref="SemanticTokens.Modifiers"/>.</summary>
[Flags]
public enum SemanticTokenModifiers
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A total.</summary>
    Total = 1,

    /// <summary>Prescribed by the format, and written so.</summary>
    Statutory = 2,
}

/// <summary>A piece of text with what it is.</summary>
/// <param name="Span">The text; on one line, never empty.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Modifiers">Peculiarities.</param>
public readonly record struct SemanticToken(TextSpan Span, SemanticTokenKind Kind, SemanticTokenModifiers Modifiers);

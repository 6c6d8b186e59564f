namespace ReportLsp.Grammar.Syntax;

/// <summary>The shapes of report markup. They say how a line looks, never what it means.</summary>
public enum SyntaxKind
{
    /// <summary>The whole text.</summary>
    Document,

    /// <summary>A line of nothing but white space.</summary>
    BlankLine,

    /// <summary><c>@key value</c>.</summary>
    DirectiveLine,

    /// <summary><c># text</c> to <c>#### text</c>.</summary>
    MarkdownHeadingLine,

    /// <summary>A line that begins with a number of GB/T 9704: 一、（一） 1. （1）.</summary>
    NumberedLine,

    /// <summary>A line with cells, separated by bars or by TABs.</summary>
    TableRowLine,

    /// <summary><c>|---|---:|</c>.</summary>
    RuleLine,

    /// <summary>A line of nothing but bars: <c>|||</c>.</summary>
    BarRunLine,

    /// <summary>Anything else.</summary>
    TextLine,

    /// <summary>One field of a table row.</summary>
    Cell,

    /// <summary>A piece of a line: a marker, a key, a value, a text, a separator, a line break.</summary>
    Token,
}

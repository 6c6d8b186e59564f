using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Formats.Reading;

/// <summary>Kinds of JSON values that a format file holds.</summary>
internal enum FormatNodeKind
{
    /// <summary>An object.</summary>
    Object,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Anything else: true, false, null.</summary>
    Other,
}

/// <summary>A JSON value, read with either library: built-in formats start fast, workspace files know their places.</summary>
internal interface IFormatNode
{
    /// <summary>What it is.</summary>
    public FormatNodeKind Kind { get; }

    /// <summary>The string of a <see cref="FormatNodeKind.Text"/>; else empty.</summary>
    public string Text { get; }

    /// <summary>The value of a whole number that fits; else null.</summary>
    public int? Integer { get; }

    /// <summary>Where it stands; empty for built-in formats.</summary>
    public TextSpan Span { get; }

    /// <summary>The properties of an object in order; else none.</summary>
    public IReadOnlyList<FormatMember> Members { get; }

    /// <summary>The items of an array in order; else none.</summary>
    public IReadOnlyList<IFormatNode> Items { get; }
}

/// <summary>A property of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="NameSpan">Where the name stands.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct FormatMember(string Name, TextSpan NameSpan, IFormatNode Value);

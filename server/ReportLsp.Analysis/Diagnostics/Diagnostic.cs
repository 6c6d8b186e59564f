using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Diagnostics;

/// <summary>A finding with everything fronts need; rendered late, in the language asked for.</summary>
public sealed record Diagnostic
{
    /// <summary>The rule.</summary>
    public required DiagnosticDescriptor Descriptor { get; init; }

    /// <summary>Severity after configuration.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>The message with its arguments.</summary>
    public required LocalizedText Message { get; init; }

    /// <summary>Where it stands; empty for something absent.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Other places that belong to it.</summary>
    public IReadOnlyList<RelatedLocation> Related { get; init; } = [];

    /// <summary>Fixes, the preferred one first.</summary>
    public IReadOnlyList<CodeFix> Fixes { get; init; } = [];

    /// <summary>Keys and figures of the place in question.</summary>
    public FindingScope Scope { get; init; } = FindingScope.None;
}

/// <summary>A place that belongs to a finding, with what it says there.</summary>
/// <param name="Span">The place.</param>
/// <param name="Message">What stands there.</param>
/// <param name="Path">Path of another file, or null for this one.</param>
/// <param name="Range">The place in the other file as lines, as its text is not at hand; null in this file, or where only the file is known.</param>
public sealed record RelatedLocation(TextSpan Span, LocalizedText Message, string? Path = null, LineRange? Range = null);

/// <summary>A change that mends a finding.</summary>
/// <param name="Title">What it does, imperative, without a full stop.</param>
/// <param name="IsSafe">True where letters, Han characters and numeric values stay the same in sequence.</param>
/// <param name="IsPreferred">True for the one to take without a choice.</param>
/// <param name="Changes">Replacements that do not overlap, in offsets of the text that was checked; may be <see cref="DeferredChanges"/>, and none where a deferred fix is not possible.</param>
public sealed record CodeFix(LocalizedText Title, bool IsSafe, bool IsPreferred, IReadOnlyList<TextChange> Changes);

/// <summary>Keys and figures of a finding, for JSON, baselines and suppressions.</summary>
/// <param name="Table">Table key, or null.</param>
/// <param name="Row">Row key, or null.</param>
/// <param name="Column">Column key, or null.</param>
/// <param name="Section">Section key, or null.</param>
/// <param name="Actual">The figure found, as text, or null.</param>
/// <param name="Expected">The figure that was due, as text, or null.</param>
/// <param name="Operands">The figures compared, in order; what a suppression's <c>values=</c> is held against.</param>
public sealed record FindingScope(
    string? Table = null,
    string? Row = null,
    string? Column = null,
    string? Section = null,
    string? Actual = null,
    string? Expected = null,
    IReadOnlyList<string>? Operands = null)
{
    /// <summary>No keys.</summary>
    public static FindingScope None { get; } = new();
}

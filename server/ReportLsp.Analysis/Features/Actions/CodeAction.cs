using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>What a code action is for.</summary>
public enum CodeActionKind
{
    /// <summary>Mends findings.</summary>
    QuickFix,

    /// <summary>Mends every finding that can be mended safely.</summary>
    FixAll,

    /// <summary>Writes something in another form or anew.</summary>
    Rewrite,

    /// <summary>Inserts something that is missing.</summary>
    Insert,
}

/// <summary>A change on offer. Its changes are there at once, or are made by <see cref="CodeActions.FixAll"/> when it is chosen.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Changes">Replacements that do not overlap; null where they are made when it is chosen.</param>
public sealed record CodeAction(LocalizedText Title, CodeActionKind Kind, IReadOnlyList<TextChange>? Changes)
{
    /// <summary>The finding it mends or silences, or null.</summary>
    public Diagnostic? Diagnostic { get; init; }

    /// <summary>True for the one to take without a choice.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>Where <see cref="Changes"/> is null: the rule whose findings it mends, or null for all safe fixes.</summary>
    public string? Rule { get; init; }

    /// <summary>The part of the only change's text that the user is to replace, in offsets of that text; null where there is none.</summary>
    public TextSpan? Placeholder { get; init; }

    /// <summary>The kind as the protocol names it.</summary>
    public string KindName => NameOf(Kind);

    /// <summary>A kind as the protocol names it; a client that asks for a prefix of it gets it too.</summary>
    public static string NameOf(CodeActionKind kind) => kind switch
    {
        CodeActionKind.QuickFix => "quickfix",
        CodeActionKind.FixAll => "source.fixAll.reportlsp",
        CodeActionKind.Rewrite => "refactor.rewrite",
        _ => "refactor.insert",
    };
}

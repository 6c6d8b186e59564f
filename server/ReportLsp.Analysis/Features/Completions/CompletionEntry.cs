using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>What a completion writes.</summary>
public enum CompletionKind
{
    /// <summary>The key of a directive.</summary>
    Directive,

    /// <summary>The value of a directive.</summary>
    Value,

    /// <summary>A rule id.</summary>
    Rule,

    /// <summary>A section heading.</summary>
    Heading,

    /// <summary>A label of a table.</summary>
    Label,

    /// <summary>The figure of a cell.</summary>
    Figure,

    /// <summary>A whole blank table or section, as a snippet.</summary>
    Block,
}

/// <summary>A completion.</summary>
/// <param name="Label">What the list shows.</param>
/// <param name="Kind">What it writes.</param>
/// <param name="Replace">What it replaces; on one line, holds the cursor.</param>
/// <param name="NewText">What it writes; in snippet syntax where <paramref name="IsSnippet"/>.</param>
/// <param name="IsSnippet">True for a snippet with tab stops (<c>${1:0}</c>).</param>
/// <param name="Detail">A few words beside the label, or empty.</param>
/// <param name="FilterText">What typed text is held against; begins with what stands in <paramref name="Replace"/> wherever it was found by that.</param>
/// <param name="DocumentationId">What to ask <see cref="CompletionDocumentation.Of"/> for; empty where there is none.</param>
public sealed record CompletionEntry(
    string Label, CompletionKind Kind, TextSpan Replace, string NewText, bool IsSnippet, string Detail, string FilterText, string DocumentationId);

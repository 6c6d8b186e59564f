using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Completion: directives with their values, rule ids, statutory headings, blank tables and sections, labels, figures that the equations give.</summary>
public static class Completions
{
    /// <summary>Characters after which an editor asks by itself.</summary>
    public static IReadOnlyList<string> TriggerCharacters { get; } = ["@", "|", "、", "#", " "];

    /// <summary>The completions at an offset, the likeliest first. An offset outside the text is clamped.</summary>
    public static IReadOnlyList<CompletionEntry> At(Document document, int offset, Language language)
    {
        var report = document.Model;
        offset = Math.Clamp(offset, 0, report.Text.Length);
        var index = report.Text.GetLineIndex(offset);
        var line = report.Tree.Lines[index];
        var content = report.Text.GetLineSpan(index);
        if (offset > content.End)
            return [];
        if (line is DirectiveLineSyntax directive)
            return DirectiveCompletions.At(document, directive, offset, language);
        if (CellFinder.FieldAt(line, offset) is { } field)
            return LabelCompletions.InField(report, field, offset);
        return line is TableRowLineSyntax || line.Kind is SyntaxKind.RuleLine or SyntaxKind.BarRunLine
            ? []
            : [.. HeadingCompletions.At(report, line, offset, language), .. LabelCompletions.OnLine(report, line, offset)];
    }

    /// <summary>The text of a line before the cursor, without white space at its start; null where text follows the cursor.</summary>
    internal static string? Typed(SourceText text, LineSyntax line, int offset) =>
        line.ContentSpan.End > offset && !line.ContentSpan.IsEmpty ? null
        : text.ToString(TextSpan.FromBounds(Math.Min(line.ContentSpan.Start, offset), offset)).Trim();
}

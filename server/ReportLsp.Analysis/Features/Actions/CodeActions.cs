using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Code actions: fixes of the findings at a range, all of a kind, all safe ones, suppressing, recalculating, converting, inserting.</summary>
public static class CodeActions
{
    private static readonly MessageTemplate AllOfKind = new("改正全部“{title}”（{rule}，{count} 处）", "Fix all of this kind: {title} ({rule}, {count} places)");
    private static readonly LocalizedText AllSafe = new("改正所有可放心改正的问题（不改文字和数字）", "Apply all safe fixes (no word or figure changes)");

    /// <summary>The actions on offer for a range, the likeliest first. A range outside the text is clamped.</summary>
    /// <param name="document">The document.</param>
    /// <param name="range">The selection, empty for a cursor.</param>
    /// <param name="language">Language of what is written into the text (the reason of a suppression).</param>
    /// <param name="cancellation">Stops long work.</param>
    public static IReadOnlyList<CodeAction> At(Document document, TextSpan range, Language language, CancellationToken cancellation = default)
    {
        range = Clamp(document.Text, range);
        var diagnostics = document.GetDiagnostics(cancellation);
        var here = diagnostics.Where(d => d.Span.Touches(range) || d.Related.Any(r => r.Path is null && !r.Span.IsEmpty && r.Span.Touches(range))).ToList();
        var actions = new List<CodeAction>();
        foreach (var diagnostic in here)
        {
            foreach (var fix in diagnostic.Fixes)
            {
                if (fix.Changes.Count > 0)
                    actions.Add(new CodeAction(fix.Title, CodeActionKind.QuickFix, fix.Changes) { Diagnostic = diagnostic, IsPreferred = fix.IsPreferred });
            }
        }

        AddAllOfKind(actions, diagnostics, here);
        foreach (var diagnostic in here.DistinctBy(d => (d.Descriptor.Id, document.Text.GetLineIndex(d.Span.Start))))
        {
            if (SuppressAction.Of(document, diagnostic, language) is { } suppress)
                actions.Add(suppress);
        }

        if (SourceFixAll(document, cancellation) is { } all)
            actions.Add(all);
        actions.AddRange(TableActions.At(document, range, cancellation));
        actions.AddRange(InsertActions.Of(document, here, cancellation));
        return actions;
    }

    /// <summary>The action that applies all safe fixes; null where there is none.</summary>
    public static CodeAction? SourceFixAll(Document document, CancellationToken cancellation = default) =>
        document.GetDiagnostics(cancellation).Any(d => d.Fixes.FirstOrDefault(f => f.IsPreferred) is { IsSafe: true, Changes.Count: > 0 })
            ? new CodeAction(AllSafe, CodeActionKind.FixAll, null)
            : null;

    /// <summary>Makes the changes of an action that has none yet: analyses anew after each round of fixes, as <c>fix</c> does.</summary>
    /// <param name="document">The document.</param>
    /// <param name="rule">The rule whose preferred fixes are applied, safe or not; null for the safe fixes of all rules.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <returns>Changes in order, without overlaps; none where nothing can be mended.</returns>
    public static IReadOnlyList<TextChange> FixAll(Document document, string? rule, CancellationToken cancellation = default)
    {
        var result = FixApplier.Apply(document, (d, f) => rule is null ? FixApplier.Safe(d, f) : d.Descriptor.Id == rule, cancellation);
        if (result.Applied.Count == 0)
            return [];
        return result.Applied[^1].Round == 0
            ? [.. result.Applied.SelectMany(a => a.Fix.Changes).OrderBy(c => c.Span)]
            : LineChanges.Between(document.Text, result.Text);
    }

    private static void AddAllOfKind(List<CodeAction> actions, IReadOnlyList<Diagnostic> all, List<Diagnostic> here)
    {
        foreach (var descriptor in here.Select(d => d.Descriptor).DistinctBy(d => d.Id))
        {
            var count = all.Count(d => d.Descriptor.Id == descriptor.Id && d.Fixes.Any(f => f.IsPreferred && f.Changes.Count > 0));
            if (count < 2)
                continue;
            var title = new LocalizedText(AllOfKind, new MessageArguments(("title", descriptor.Title), ("rule", descriptor.Id), ("count", count)));
            actions.Add(new CodeAction(title, CodeActionKind.QuickFix, null) { Rule = descriptor.Id, Diagnostic = here.First(d => d.Descriptor.Id == descriptor.Id) });
        }
    }

    private static TextSpan Clamp(SourceText text, TextSpan range)
    {
        var start = Math.Clamp(range.Start, 0, text.Length);
        return TextSpan.FromBounds(start, Math.Clamp(range.End, start, text.Length));
    }
}

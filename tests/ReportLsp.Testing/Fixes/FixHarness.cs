using System.Text;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing.Pages;

namespace ReportLsp.Testing.Fixes;

/// <summary>
/// Judges every fix a rule offers on a case: the finding is gone, nothing new under all rules (an insert fix may leave RPT2006 and RPT1006
/// behind), applying again and again comes to an end, and the kind is declared truly.
/// </summary>
public static class FixHarness
{
    private static readonly string[] LeftByInserts = ["RPT2006", "RPT1006"];

    /// <summary>Judges the fixes of a case.</summary>
    /// <param name="page">The case.</param>
    /// <param name="problems">What is wrong is added here.</param>
    public static void Check(PageCase page, StringBuilder problems) => Check(RuleHarness.WithAll(page), page.Rule, problems);

    /// <summary>Judges the fixes of a rule on a document.</summary>
    /// <param name="document">The document, under all rules.</param>
    /// <param name="rule">Id of the rule.</param>
    /// <param name="problems">What is wrong is added here.</param>
    public static void Check(Document document, string rule, StringBuilder problems)
    {
        foreach (var diagnostic in RuleHarness.Findings(document, rule))
        {
            if (diagnostic.Fixes.Count(f => f.IsPreferred) > 1)
                problems.Append($"more than one preferred fix: {diagnostic.Message.For(Language.English)}\n");
            foreach (var fix in diagnostic.Fixes)
                Check(document, diagnostic, fix, problems);
        }

        CheckConvergence(document, rule, problems);
    }

    private static void Check(Document document, Diagnostic diagnostic, CodeFix fix, StringBuilder problems)
    {
        var name = $"fix \"{fix.Title.For(Language.English)}\"";
        if (FixApplier.ApplyOne(document.Text, fix) is not { } text)
        {
            problems.Append($"{name}: its changes overlap or lie outside the text\n");
            return;
        }

        if (text.Text == document.Text.Text)
            problems.Append($"{name}: changes nothing\n");
        CheckKind(document.Text, text, diagnostic.Descriptor, fix, name, problems);
        var after = document.With(text);
        CheckFindings(document, after, diagnostic, name, problems);
    }

    private static void CheckFindings(Document before, Document after, Diagnostic diagnostic, string name, StringBuilder problems)
    {
        var own = diagnostic.Descriptor.Id;
        var counts = before.Diagnostics.CountBy(d => d.Descriptor.Id).ToDictionary();
        foreach (var (rule, count) in after.Diagnostics.CountBy(d => d.Descriptor.Id))
        {
            if (rule == own || count <= counts.GetValueOrDefault(rule))
                continue;
            if (diagnostic.Descriptor.Fix is FixKind.Insert or FixKind.Mixed && LeftByInserts.Contains(rule))
                continue;
            var found = after.Diagnostics.Where(d => d.Descriptor.Id == rule).Select(d => (d.Span, d.Message.For(Language.English)));
            problems.Append($"{name}: {count} {rule} after it, {counts.GetValueOrDefault(rule)} before\n{CaretMarks.Render(after.Text, found)}");
        }

        // Not a plain comparison of places: they move with the text.
        var left = RuleHarness.Findings(after, own);
        if (left.Count >= counts[own])
            problems.Append($"{name}: the finding is still there\n{CaretMarks.Render(after.Text, left.Select(d => (d.Span, d.Message.For(Language.English))))}");
    }

    private static void CheckKind(SourceText before, SourceText after, DiagnosticDescriptor descriptor, CodeFix fix, string name, StringBuilder problems)
    {
        var (old, now) = (TextSkeleton.Of(before.Text), TextSkeleton.Of(after.Text));
        if (fix.IsSafe && old != now)
            problems.Append($"{name}: said to be safe, but letters or figures change\n");
        if (!fix.IsSafe && old == now)
            problems.Append($"{name}: letters and figures stay the same, so it is safe and should say so\n");
        var isDeclared = descriptor.Fix switch
        {
            FixKind.None => false,
            FixKind.Safe => fix.IsSafe,
            FixKind.Unsafe => !fix.IsSafe,
            FixKind.Insert => !fix.IsSafe && TextSkeleton.IsSubsequence(old, now),
            _ => true,
        };
        if (!isDeclared)
            problems.Append($"{name}: is not {descriptor.Fix}, which its rule declares\n");
    }

    private static void CheckConvergence(Document document, string rule, StringBuilder problems)
    {
        var result = FixApplier.Apply(document, (d, _) => d.Descriptor.Id == rule);
        if (result.Applied.Count > 0 && result.Applied[^1].Round == FixApplier.MaximumRounds - 1)
            problems.Append($"the fixes of {rule} do not come to an end\n");
        var again = FixApplier.Apply(document.With(result.Text), (d, _) => d.Descriptor.Id == rule);
        if (again.Applied.Count > 0)
            problems.Append($"the fixes of {rule} change the text again after they are done\n");
    }
}

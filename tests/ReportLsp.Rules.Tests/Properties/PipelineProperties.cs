using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;
using ReportLsp.Rules.Tests.Forms;
using ReportLsp.Testing;
using ReportLsp.Testing.Fixes;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;

namespace ReportLsp.Rules.Tests.Properties;

/// <summary>What holds for every text, from the parser to the last fix.</summary>
public sealed class PipelineProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(PropertySeed.Numbers[0], PropertySeed.Numbers[1]);
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(PropertySeed.Numbers[0], PropertySeed.Numbers[1]);

    [Fact]
    public void Generated_reports_draw_no_error_and_no_warning() => Check.One(Some, Prop.ForAll(ReportArbitraries.Reports(BuiltInFormats.All), plan =>
    {
        var document = FormCheck.Open(plan.ToString());
        document.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => FormCheck.Describe(document, d)).ShouldBeEmpty(plan.ToString());
    }));

    [Fact]
    public void Mutated_reports_draw_what_is_due() => Check.One(Many, Prop.ForAll(ReportArbitraries.Mutations(BuiltInFormats.All), mutation =>
    {
        var document = FormCheck.Open(mutation.Plan.ToString());
        Sound(document);
        foreach (var due in mutation.Due)
            document.Diagnostics.ShouldContain(d => due.IsMetBy(d), $"{due}\n{mutation}");
    }));

    [Fact]
    public void Damaged_reports_are_read_without_loss_and_without_a_crash() =>
        Check.One(Many, Prop.ForAll(ReportArbitraries.DamagedReports(BuiltInFormats.All), text => Sound(FormCheck.Open(text))));

    [Fact]
    public void Any_text_is_read_without_loss_and_without_a_crash() =>
        Check.One(Many, Prop.ForAll(ReportArbitraries.Texts(), text => Sound(FormCheck.Open(text))));

    [Fact]
    public void Every_fix_offered_on_a_mutated_report_is_as_it_says() => Check.One(Some, Prop.ForAll(ReportArbitraries.Mutations(BuiltInFormats.All), mutation =>
    {
        var document = FormCheck.Open(mutation.Plan.ToString());
        var problems = new StringBuilder();
        foreach (var rule in document.Diagnostics.Where(d => d.Fixes.Count > 0).Select(d => d.Descriptor.Id).Distinct().ToList())
            FixHarness.Check(document, rule, problems);
        problems.ToString().ShouldBeEmpty($"{mutation}");
    }));

    [Fact]
    public void Fixing_ends_and_changes_nothing_else() => Check.One(Some, Prop.ForAll(ReportArbitraries.Mutations(BuiltInFormats.All), mutation =>
    {
        foreach (var wanted in new Func<Diagnostic, CodeFix, bool>[] { FixApplier.Safe, FixApplier.All })
        {
            var document = FormCheck.Open(mutation.Plan.ToString());
            var result = FixApplier.Apply(document, wanted);
            (result.Applied.Count > 0 && result.Applied[^1].Round == FixApplier.MaximumRounds - 1).ShouldBeFalse($"{mutation}");
            FixApplier.Apply(document.With(result.Text), wanted).Text.Text.ShouldBe(result.Text.Text, $"{mutation}");
            if (wanted == FixApplier.Safe)
                TextSkeleton.Of(result.Text.Text).ShouldBe(TextSkeleton.Of(document.Text.Text), $"{mutation}");
            KeepsTheRest(document.Text, result);
        }
    }));

    /// <summary>The first round changes nothing outside the spans of its fixes; later ones are rounds of their own.</summary>
    private static void KeepsTheRest(SourceText before, FixResult result)
    {
        var changes = result.Applied.Where(a => a.Round == 0).SelectMany(a => a.Fix.Changes).OrderBy(c => c.Span).ToList();
        var expected = new StringBuilder();
        var at = 0;
        foreach (var change in changes)
        {
            change.Span.Start.ShouldBeGreaterThanOrEqualTo(at);
            expected.Append(before.Text, at, change.Span.Start - at).Append(change.NewText);
            at = change.Span.End;
        }

        expected.Append(before.Text, at, before.Length - at);
        before.WithChanges(changes).Text.ShouldBe(expected.ToString());
    }

    /// <summary>No loss, spans that nest and touch, no crash, every place inside the text.</summary>
    private static void Sound(Document document)
    {
        var text = document.Text;
        document.Tree.ToString().ShouldBe(text.Text);
        var end = 0;
        foreach (var line in document.Tree.Lines)
        {
            line.Span.Start.ShouldBe(end);
            end = line.Span.End;
            Nests(line);
        }

        foreach (var found in document.Diagnostics)
        {
            found.Descriptor.Id.ShouldNotBe("RPT0001", $"{found.Message.For(Language.English)}\n{text.Text}");
            IsInside(found.Span, text, found);
            foreach (var related in found.Related.Where(r => r.Path is null))
                IsInside(related.Span, text, found);
            foreach (var fix in found.Fixes)
            {
                foreach (var change in fix.Changes)
                    IsInside(change.Span, text, found);
                FixApplier.ApplyOne(text, fix).ShouldNotBeNull(found.Descriptor.Id);
            }

            found.Message.For(Language.Chinese).ShouldNotContain("{");
            found.Message.For(Language.English).ShouldNotContain("{");
        }
    }

    private static void Nests(SyntaxNode node)
    {
        var at = node.Span.Start;
        foreach (var child in node.Children)
        {
            child.Span.Start.ShouldBe(at);
            at = child.Span.End;
            Nests(child);
        }

        if (node.Children.Count > 0)
            at.ShouldBe(node.Span.End);
    }

    private static void IsInside(TextSpan span, SourceText text, Diagnostic found) =>
        (span.Start >= 0 && span.Length >= 0 && span.End <= text.Length).ShouldBeTrue($"{found.Descriptor.Id} {span} in {text.Length}");
}

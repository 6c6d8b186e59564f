using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing;
using ReportLsp.Testing.Fixes;
using ReportLsp.Testing.Pages;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;

namespace ReportLsp.Rules.Tests.Tables;

/// <summary>Properties of the rules for tables and of the formatter over generated reports.</summary>
public class GeneratedTableTests
{
    private static readonly FsCheck.Config Quick = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(40);

    [Fact]
    public void Tables_of_a_report_without_a_defect_draw_no_error_and_no_warning() =>
        Check.One(Quick, Prop.ForAll(ReportArbitraries.Reports(BuiltInFormats.All), plan =>
            Open(plan.ToString()).Diagnostics
                .Where(d => d.Descriptor.Category is RuleCategory.Tables or RuleCategory.Totals && d.Severity >= DiagnosticSeverity.Warning)
                .Select(d => $"{d.Descriptor.Id} {d.Message.For(Language.English)}")
                .ShouldBeEmpty(plan.ToString())));

    [Fact]
    public void Formatting_keeps_the_content_and_once_is_enough() =>
        Check.One(Quick, Prop.ForAll(ReportArbitraries.Reports(BuiltInFormats.All), plan => IsFormattedOnce(plan.ToString())));

    [Fact]
    public void Formatting_a_damaged_report_keeps_the_content_and_once_is_enough() =>
        Check.One(Quick, Prop.ForAll(ReportArbitraries.DamagedReports(BuiltInFormats.All), IsFormattedOnce));

    [Fact]
    public void Every_form_becomes_the_same_pipe_tables()
    {
        foreach (var format in BuiltInFormats.All)
        {
            var plan = ReportBuilder.Build(format, 7);
            var due = Formatted(plan.WithForms(new FlattenOptions(Analysis.Model.TableForm.Pipe)).ToString());
            foreach (var options in FlattenOptions.Varieties.Where(o => o.HeaderBreak != HeaderBreak.Truncated))
                Lines(Formatted(plan.WithForms(options).ToString())).Except(Lines(due)).ShouldBeEmpty(options.ToString());
        }
    }

    [Fact]
    public void Blanks_at_one_place_are_told_in_the_order_of_their_cells()
    {
        // Cell by cell, where blank lines stand for five of the seven blanks of each row: all five are at the place of the next value.
        var spaced = File.ReadAllText(RepositoryFiles.PathOf("samples/clean-2019-cell.txt"));
        var blanks = Regex.Replace(spaced, @"(\n\n\d+){7}(?=\n\n\D)", "\n" + new string('\n', 11) + "0\n\n0");
        var due = BlankCells(Formatted(blanks));
        due.Count.ShouldBeGreaterThan(50);
        BlankCells(blanks).ShouldBe(due);
    }

    private static List<string> BlankCells(string text) =>
        [.. Open(text).Diagnostics.Where(d => d.Descriptor.Id == "RPT2006").SelectMany(d => d.Related).Select(r => r.Message.For(Language.English))];

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static void IsFormattedOnce(string text)
    {
        var once = Formatted(text);
        TextSkeleton.Of(once).ShouldBe(TextSkeleton.Of(text));
        Formatted(once).ShouldBe(once);
    }

    private static string Formatted(string text)
    {
        var document = Open(text);
        return document.Text.WithChanges(ReportFormatter.Format(document)).Text;
    }

    private static Document Open(string text) =>
        new("generated.report", SourceText.From(text), new AnalysisSettings { Formats = RuleHarness.Formats, Rules = RuleCatalog.Default });
}

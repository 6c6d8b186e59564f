using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace ReportLsp.Rules.Tests.Totals;

/// <summary>A wrong cell named in the text, in every text form, and what the rules on sums do when that rule is off.</summary>
public sealed class SuspectCellTests(ITestOutputHelper output)
{
    private const int Seed = 20240131;

    private static readonly RuleConfiguration WithoutIt = RuleConfiguration.Default with
    {
        Rules = new Dictionary<string, RuleSetting> { ["RPT3005"] = new RuleSetting(DiagnosticSeverity.Off, new Dictionary<string, int>()) },
    };

    [Fact]
    public void A_wrong_cell_is_named_in_every_form_and_its_fix_mends_the_report()
    {
        foreach (var format in BuiltInFormats.All)
        {
            for (var form = 0; form < FlattenOptions.Varieties.Count; form++)
            {
                var (document, truth) = Spoilt(format, form, RuleConfiguration.Default);
                var found = document.Diagnostics.Where(d => d.Descriptor.Id.StartsWith("RPT3", StringComparison.Ordinal)).ToList();
                found.ShouldHaveSingleItem().Descriptor.Id.ShouldBe("RPT3005", $"{format.Id} {form}");
                found[0].Scope.Expected.ShouldBe(Numbers.Format(truth));
                var mended = document.With(FixApplier.ApplyOne(document.Text, found[0].Fixes.ShouldHaveSingleItem()).ShouldNotBeNull());
                mended.Diagnostics.Where(d => d.Descriptor.Id.StartsWith("RPT3", StringComparison.Ordinal)).ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public void Sums_are_reported_where_the_rule_is_off()
    {
        var (document, _) = Spoilt(BuiltInFormats.All[^1], 0, WithoutIt);
        var found = document.Diagnostics.Where(d => d.Descriptor.Id.StartsWith("RPT3", StringComparison.Ordinal)).ToList();
        found.Select(d => d.Descriptor.Id).Distinct().ShouldBe(["RPT3001", "RPT3002"], ignoreOrder: true);
        found.ShouldAllBe(d => d.Fixes.Count == 1);
    }

    [Theory]
    [InlineData(1, 200, 99)]
    [InlineData(2, 100, 95)]
    public void Wrong_cells_at_random_places_are_named_in_the_text(int errors, int runs, int percent)
    {
        var random = new Random(Seed);
        var named = 0;
        for (var i = 0; i < runs; i++)
        {
            var format = BuiltInFormats.All[i % BuiltInFormats.All.Count];
            var table = format.Tables.MaxBy(t => t.Relations.Count)!;
            var truth = BalancedValues.Distinct(table, 1 + (i % 7));
            var values = (decimal[])truth.Clone();
            var wrong = new List<CellDefinition>();
            while (wrong.Count < errors)
            {
                var cell = table.Cells[random.Next(table.Cells.Count)];
                if (wrong.Exists(c => c.RowKey == cell.RowKey || c.ColumnKey == cell.ColumnKey))
                    continue;
                values[cell.Index] += random.Next(1, 60);
                wrong.Add(cell);
            }

            var plan = ReportBuilder.Build(format, i, t => t == table ? values : BalancedValues.Zero(t), FlattenOptions.Varieties[i % FlattenOptions.Varieties.Count]);
            var settings = new AnalysisSettings { Formats = new FormatSet(BuiltInFormats.All), Rules = RuleCatalog.Default };
            var found = new Document("r.report", SourceText.From(plan.ToString()), settings).Diagnostics
                .Where(d => d.Descriptor.Id.StartsWith("RPT3", StringComparison.Ordinal))
                .Select(d => $"{d.Descriptor.Id} {d.Scope.Row}·{d.Scope.Column} {d.Scope.Expected}").Order(StringComparer.Ordinal);
            var due = wrong.Select(c => $"RPT3005 {c.RowKey}·{c.ColumnKey} {Numbers.Format(truth[c.Index])}").Order(StringComparer.Ordinal);
            if (found.SequenceEqual(due))
                named++;
            else
                output.WriteLine($"{i}: due {string.Join(", ", due)}; found {string.Join(", ", found)}");
        }

        output.WriteLine($"{named} of {runs} with {errors} errors (seed {Seed})");
        named.ShouldBeGreaterThanOrEqualTo(runs * percent / 100);
    }

    private static (Document Document, decimal Truth) Spoilt(StatutoryFormat format, int form, RuleConfiguration configuration)
    {
        var table = format.Tables.MaxBy(t => t.Relations.Count)!;
        var cell = table.Cells.First(c => !c.IsTotal && table.Relations.Any(r => r.Kind == RelationKind.ColumnTotal && r.Terms.Any(t => t.Cell == c.Index)));
        var truth = 0m;
        var plan = ReportBuilder.Build(
            format, 11,
            t =>
            {
                var values = BalancedValues.Distinct(t, 11);
                if (t == table)
                {
                    truth = values[cell.Index];
                    values[cell.Index] += 7;
                }

                return values;
            },
            FlattenOptions.Varieties[form]);
        var settings = new AnalysisSettings { Formats = new FormatSet(BuiltInFormats.All), Rules = RuleCatalog.Default, Configuration = configuration };
        return (new Document("r.report", SourceText.From(plan.ToString()), settings), truth);
    }
}

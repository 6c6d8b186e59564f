using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;

namespace ReportLsp.Rules.Tests.Totals;

/// <summary>A wrong cell named in the text, in every text form, and what the rules on sums do when that rule is off.</summary>
public sealed class SuspectCellTests
{
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
